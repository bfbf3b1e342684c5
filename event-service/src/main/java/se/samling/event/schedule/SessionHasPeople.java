package se.samling.event.schedule;

import se.samling.platform.problem.Conflict;

/** A session where people have places is moved or renamed, but not taken away under them. */
public class SessionHasPeople extends Conflict {
    public SessionHasPeople(String title, int people) {
        super("session-has-people", title, people);
    }
}
