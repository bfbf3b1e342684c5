/** What waits for the organiser, and what comes next. */
@org.jspecify.annotations.NullMarked
package se.samling.gateway.pages.desk.overview;
