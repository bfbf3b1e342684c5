package se.samling.gateway.client.event;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.Text;

/** {@code roomId} where it is a host's own room; then the service knows what is left out here. */
public record Place(
        String name,
        @Nullable String address,
        @Nullable Text accessibility,
        @Nullable UUID roomId) {

    public Place(String name, @Nullable String address, @Nullable Text accessibility) {
        this(name, address, accessibility, null);
    }
}
