/** What organisations are called now. */
@org.jspecify.annotations.NullMarked
package se.samling.notification.organisation;
