/** Events, invitations and registrations, as event-service answers. */
@org.jspecify.annotations.NullMarked
package se.samling.gateway.client.event;
