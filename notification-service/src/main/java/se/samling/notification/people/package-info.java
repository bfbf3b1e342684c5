/** Who reads mail: persons of membership-service and participants of event-service, both read models with a tombstone as erasure. */
@org.jspecify.annotations.NullMarked
package se.samling.notification.people;
