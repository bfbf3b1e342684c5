/** event-service's API for what a host keeps to prepare events with: rooms, contributors, templates; and copies. */
@org.jspecify.annotations.NullMarked
package se.samling.gateway.client.preparing;
