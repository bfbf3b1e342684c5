/** What goes to and comes from Kafka; the only package that knows of it. */
@org.jspecify.annotations.NullMarked
package se.samling.docs.messaging;
