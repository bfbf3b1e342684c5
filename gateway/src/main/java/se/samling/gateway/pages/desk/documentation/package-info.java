/** Adds files and texts to an event, and takes them away. */
@org.jspecify.annotations.NullMarked
package se.samling.gateway.pages.desk.documentation;
