/** The messages as they stand on the wire. */
@NullMarked
package se.samling.event.messaging.wire;

import org.jspecify.annotations.NullMarked;
