/** A mail as a reader would get it, before it goes. */
@org.jspecify.annotations.NullMarked
package se.samling.notification.preview;
