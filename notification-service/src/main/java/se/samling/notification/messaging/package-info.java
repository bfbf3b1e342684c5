/** The only package that knows Kafka: one listener per topic, each calling one use case in the inbox's transaction. */
@org.jspecify.annotations.NullMarked
package se.samling.notification.messaging;
