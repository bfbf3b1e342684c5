package se.samling.event.schedule;

/** What happened to an event that others may know of; drafts are nobody else's business. */
public sealed interface EventFact {
    Event event();

    record EventAnnounced(Event event) implements EventFact {}

    record EventChanged(Event event) implements EventFact {}

    record EventOpened(Event event) implements EventFact {}

    record EventMoved(Event event) implements EventFact {}

    record EventClosed(Event event) implements EventFact {}

    record EventHeld(Event event) implements EventFact {}

    record EventCancelled(Event event) implements EventFact {}
}
