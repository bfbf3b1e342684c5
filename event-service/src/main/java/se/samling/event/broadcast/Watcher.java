package se.samling.event.broadcast;

import se.samling.event.registration.Registration;
import se.samling.event.schedule.Event;

/** Somebody with a link to a broadcast that is theirs now. */
public record Watcher(Registration registration, Event event, LiveRoom room) {}
