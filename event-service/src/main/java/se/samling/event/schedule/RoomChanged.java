package se.samling.event.schedule;

import java.util.UUID;

/** There may be more room than before; waiting people are to be let in, as far as whoever made the room has agreed to it. */
public record RoomChanged(UUID eventId, Consent consent) {

    /** To how many people more a place may go by it. */
    public sealed interface Consent {

        /** To as many as there is room for. */
        record Any() implements Consent {}

        /** To just so many; with any other number nothing happens, and the host is told the right one. */
        record People(int number) implements Consent {}

        /** To nobody: it is only asked what would happen. */
        record Rehearsal() implements Consent {}
    }
}
