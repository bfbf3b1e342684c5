package se.samling.gateway.edge;

import java.time.Duration;

/** A form was sent too often; try again after {@link #seconds}. */
public final class TooManyForms extends RuntimeException {

    private final transient Duration pause;

    TooManyForms(Duration pause) {
        super("too many forms");
        this.pause = pause;
    }

    /** Whole seconds until the next try, at least one. */
    public long seconds() {
        return Math.max(1, pause.plusMillis(999).toSeconds());
    }
}
