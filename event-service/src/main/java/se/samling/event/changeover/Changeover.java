package se.samling.event.changeover;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.event.broadcast.LiveRoomDraft;

/**
 * What an organiser asks for: these events, each as it was when it was chosen, in another mode and with a live room each. {@code id}
 * is made by whoever asks: the same act sent again changes nothing more.
 */
public record Changeover(
        @Nullable UUID id,
        @Nullable List<Chosen> events,
        @Nullable String mode,
        @Nullable LiveRoomDraft room,
        @Nullable String message) {

    static final int MOST_EVENTS = 50;

    /** One of the events and the version that was seen. */
    public record Chosen(@Nullable UUID eventId, int version) {}

    /** Never null, in the order in which they were chosen. */
    public List<Chosen> chosen() {
        return events == null
                ? List.of()
                : events.stream().filter(Objects::nonNull).toList();
    }
}
