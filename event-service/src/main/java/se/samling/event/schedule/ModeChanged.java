package se.samling.event.schedule;

/** An event is held in another way than before; whoever is registered goes along, in the same transaction. */
public record ModeChanged(Event before, Event after) {}
