package se.samling.event.registration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a registration stands in one mode, counted in people. {@code seats} are taken of the pool: always when confirmed, and until
 * {@code heldUntil} while the address is unproven, or while whoever waits has an offer to answer. {@code wanted} are those without a seat; they queue once there is a waiting number.
 * {@code partly}: a group that would rather be seated in parts than wait whole.
 */
public record Standing(
        RegistrationState state,
        String mode,
        int seats,
        int wanted,
        boolean partly,
        @Nullable Long waitingNumber,
        @Nullable Instant heldUntil) {

    public static Standing confirmed(String mode, int seats) {
        return new Standing(RegistrationState.CONFIRMED, mode, seats, 0, false, null, null);
    }

    /** Unproven, with seats that are held for a while. */
    public static Standing held(String mode, int seats, boolean partly, Instant until) {
        return new Standing(RegistrationState.AWAITING_PROOF, mode, seats, 0, partly, null, until);
    }

    /** Unproven, without a seat. */
    public static Standing unproven(String mode, int wanted, boolean partly) {
        return new Standing(RegistrationState.AWAITING_PROOF, mode, 0, wanted, partly, null, null);
    }

    public static Standing waiting(String mode, int wanted, boolean partly, long number) {
        return new Standing(RegistrationState.WAITING, mode, 0, wanted, partly, number, null);
    }

    /** The same in another mode, with another number in its queue. */
    public Standing in(String otherMode, @Nullable Long number) {
        return new Standing(state, otherMode, seats, wanted, partly, number, heldUntil);
    }

    static Standing cancelled(String mode) {
        return new Standing(RegistrationState.CANCELLED, mode, 0, 0, false, null, null);
    }

    /** The people of it, seated or not. */
    public int size() {
        return seats + wanted;
    }

    /** So many more of those who wanted a seat have one; the rest keep their number in the queue. */
    public Standing given(int more) {
        return queued(seats + more, wanted - more, waitingNumber);
    }

    /** So many are seated and the rest, if any, queue with this number. */
    public Standing queued(int seated, int rest, @Nullable Long number) {
        var confirmed = RegistrationState.CONFIRMED;
        return new Standing(confirmed, mode, seated, rest, partly, rest > 0 ? number : null, null);
    }

    /** So many of those who wait have seats held for them until then, and keep their number in the queue. */
    public Standing offered(int more, Instant until) {
        return new Standing(state, mode, seats + more, wanted - more, partly, waitingNumber, until);
    }

    /** As many as were offered have their seats, and the rest of them go on waiting; with fewer the waiting is over. */
    public Standing accepted(int people) {
        return people < seats ? confirmed(mode, people) : queued(seats, wanted, waitingNumber);
    }

    /** The same with another count; the state stays. */
    public Standing counting(int newSeats, int newWanted) {
        return new Standing(state, mode, newSeats, newWanted, partly, newWanted > 0 ? waitingNumber : null, heldUntil);
    }
}
