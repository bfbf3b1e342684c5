/** Series on the desk: what they say, their dates, and announcing and publishing all of them in one act. */
@org.jspecify.annotations.NullMarked
package se.samling.gateway.pages.desk.series;
