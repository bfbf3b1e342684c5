/** The only package that knows Kafka: facts become messages here. */
@NullMarked
package se.samling.membership.messaging;

import org.jspecify.annotations.NullMarked;
