package se.samling.notification.delivery;

import se.samling.notification.event.Event;

/** The time, mode and place a mail about a move tells of, so that a later move makes it stale. */
public final class MoveMark {

    private MoveMark() {}

    public static String of(Event event) {
        return event.startsAt() + "/" + event.endsAt() + "/" + event.mode() + "/"
                + (event.place() == null ? "" : event.place().line());
    }
}
