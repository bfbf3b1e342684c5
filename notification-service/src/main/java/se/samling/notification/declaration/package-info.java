/** Declarations as membership-service tells of them, with every text that somebody may have signed. */
@org.jspecify.annotations.NullMarked
package se.samling.notification.declaration;
