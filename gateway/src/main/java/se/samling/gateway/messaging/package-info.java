/** The only package that knows Kafka: what happens elsewhere reaches the open pages. */
@org.jspecify.annotations.NullMarked
package se.samling.gateway.messaging;
