package se.samling.event.directory;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person as membership-service tells of them; {@code coordinates} are the hosts they organise for, {@code moderates} and
 * {@code checksIn} those whose questions they moderate, or whose people they check in, and nothing else.
 */
public record KnownPerson(
        UUID id,
        String email,
        boolean proven,
        String name,
        String language,
        @Nullable UUID organisationId,
        @Nullable String organisation,
        List<UUID> coordinates,
        List<UUID> moderates,
        List<UUID> checksIn) {}
