/** Who carries a broadcast: one port, an adapter per provider. Knows rooms and viewers by their ids; depends on no feature. */
@NullMarked
package se.samling.event.delivery;

import org.jspecify.annotations.NullMarked;
