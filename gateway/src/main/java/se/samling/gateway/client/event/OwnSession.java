package se.samling.gateway.client.event;

import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.Text;

/** A session that is booked, as one participant sees it. state: none, confirmed or waiting; {@code clash} is what they have booked then. */
public record OwnSession(
        UUID id,
        Text title,
        LocalDateTime startsAt,
        LocalDateTime endsAt,
        @Nullable String track,
        @Nullable String room,
        String state,
        int position,
        boolean full,
        @Nullable Text clash) {

    public boolean isBooked() {
        return !"none".equals(state);
    }
}
