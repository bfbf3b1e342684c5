/** Adds files and texts to an event, takes them away, and opens them for everybody. */
@org.jspecify.annotations.NullMarked
package se.samling.gateway.pages.desk.documentation;
