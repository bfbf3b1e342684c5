/** Remembers that a read model was emptied a moment ago, so that nobody decides anything from a half-filled one. */
@org.jspecify.annotations.NullMarked
package se.samling.notification.rebuild;
