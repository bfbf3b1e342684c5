package se.samling.event.seat;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Room for people at an event, by mode (on-site or digital); without a capacity there is room for all. */
public record Pool(UUID eventId, String mode, @Nullable Integer capacity, int taken, int waiting, long nextWaiting) {

    public int free() {
        return capacity == null ? Integer.MAX_VALUE : capacity - taken;
    }
}
