/** event-service's API about live rooms, and the views it returns. */
@org.jspecify.annotations.NullMarked
package se.samling.gateway.client.broadcast;
