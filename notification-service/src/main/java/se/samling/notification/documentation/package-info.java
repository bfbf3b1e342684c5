/** Telling members that there is new documentation: seldom, together, and without a title. */
@org.jspecify.annotations.NullMarked
package se.samling.notification.documentation;
