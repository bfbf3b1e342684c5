/** Registrations and invitations as event-service tells of them. */
@org.jspecify.annotations.NullMarked
package se.samling.notification.registration;
