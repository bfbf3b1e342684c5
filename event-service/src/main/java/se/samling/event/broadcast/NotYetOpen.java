package se.samling.event.broadcast;

import se.samling.platform.problem.Conflict;

/** Too early: 409. */
public class NotYetOpen extends Conflict {
    public NotYetOpen() {
        super("broadcast-not-yet-open");
    }
}
