package se.samling.event.schedule;

/** An event's life. Draft, announced, open and cancelled are acts and stored; closed, live and held follow from the clock. */
public enum EventState {
    DRAFT,
    ANNOUNCED,
    OPEN,
    CLOSED,
    LIVE,
    HELD,
    CANCELLED;

    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public static EventState of(String word) {
        return valueOf(word.toUpperCase(java.util.Locale.ROOT));
    }
}
