/** The messages as they stand on the wire. */
@NullMarked
package se.samling.membership.messaging.wire;

import org.jspecify.annotations.NullMarked;
