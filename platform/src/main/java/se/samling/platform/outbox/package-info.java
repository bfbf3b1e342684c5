/** Messages leave in the transaction that made them true: a row here, sent by one relay per service in order. */
@NullMarked
package se.samling.platform.outbox;

import org.jspecify.annotations.NullMarked;
