package se.samling.event.registration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a registration stands in one mode. {@code seated} says that a seat of the pool is taken for it: always when confirmed, and until
 * {@code heldUntil} while the address is unproven.
 */
public record Standing(
        RegistrationState state,
        String mode,
        boolean seated,
        @Nullable Long waitingNumber,
        @Nullable Instant heldUntil) {

    static Standing confirmed(String mode) {
        return new Standing(RegistrationState.CONFIRMED, mode, true, null, null);
    }

    /** Unproven, with a seat that is held for a while. */
    static Standing held(String mode, Instant until) {
        return new Standing(RegistrationState.AWAITING_PROOF, mode, true, null, until);
    }

    /** Unproven, without a seat. */
    static Standing unproven(String mode) {
        return new Standing(RegistrationState.AWAITING_PROOF, mode, false, null, null);
    }

    static Standing waiting(String mode, long number) {
        return new Standing(RegistrationState.WAITING, mode, false, number, null);
    }

    /** The same in another mode, with another number in its queue. */
    Standing in(String otherMode, @Nullable Long number) {
        return new Standing(state, otherMode, seated, number, heldUntil);
    }

    static Standing cancelled(String mode) {
        return new Standing(RegistrationState.CANCELLED, mode, false, null, null);
    }
}
