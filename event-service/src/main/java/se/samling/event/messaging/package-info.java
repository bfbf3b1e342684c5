/** The only package that knows Kafka: facts become messages, messages become read models. */
@NullMarked
package se.samling.event.messaging;

import org.jspecify.annotations.NullMarked;
