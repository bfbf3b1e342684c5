package se.samling.event.request;

import se.samling.platform.problem.Conflict;

/** There is no room for what was asked for: 409 {@code change-does-not-fit}. */
class DoesNotFit extends Conflict {

    private final boolean shareIsFull;

    /** {@code shareIsFull}: only the share of their organisation is why. */
    DoesNotFit(boolean shareIsFull) {
        super("change-does-not-fit");
        this.shareIsFull = shareIsFull;
    }

    boolean shareIsFull() {
        return shareIsFull;
    }
}
