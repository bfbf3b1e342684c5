package se.samling.membership.progress;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where an activity takes place: an {@code event} or {@code course} of Samling, by its address here, or a {@code page} elsewhere
 * with a title of its own. A {@code closed} one is for the organisation's own people (R4.7): others learn that it is there, and
 * neither its title nor its address.
 */
public record ActivityLink(
        String kind,
        @Nullable UUID eventId,
        String address,
        @Nullable String title,
        boolean closed) {}
