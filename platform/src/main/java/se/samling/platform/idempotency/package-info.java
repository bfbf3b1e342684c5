/** A POST that is sent again with the same Idempotency-Key gets the first answer again. */
@NullMarked
package se.samling.platform.idempotency;

import org.jspecify.annotations.NullMarked;
