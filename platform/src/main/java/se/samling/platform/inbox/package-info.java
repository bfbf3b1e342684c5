/** Messages take effect once: a row per message id in the transaction of the effect. */
@NullMarked
package se.samling.platform.inbox;

import org.jspecify.annotations.NullMarked;
