/** Server-sent events to the browser: what viewers see changes while they look, fed from Kafka by every replica for itself. */
@org.jspecify.annotations.NullMarked
package se.samling.gateway.live;
