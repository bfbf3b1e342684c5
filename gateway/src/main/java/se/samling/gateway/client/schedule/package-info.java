/** event-service's API for an organiser's calendar: what is when, what is in the way, and moves that can be undone. */
@org.jspecify.annotations.NullMarked
package se.samling.gateway.client.schedule;
