/** The organiser's desk: a package per page, and what their lists share. */
@org.jspecify.annotations.NullMarked
package se.samling.gateway.pages.desk;
