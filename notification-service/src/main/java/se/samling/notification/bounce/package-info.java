/** Reads the mailbox that mail comes back to, and says which mail and which address it was. */
@org.jspecify.annotations.NullMarked
package se.samling.notification.bounce;
