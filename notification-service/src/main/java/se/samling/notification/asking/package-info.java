/** Questions that anybody sends to the organiser of something, by a form that needs no account. */
@org.jspecify.annotations.NullMarked
package se.samling.notification.asking;
