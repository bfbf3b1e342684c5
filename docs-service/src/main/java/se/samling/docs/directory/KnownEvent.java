package se.samling.docs.directory;

import java.time.LocalDateTime;
import java.util.Set;
import java.util.UUID;

/** An event as far as its documents need it; {@code startsAt} is local in the event's zone. */
public record KnownEvent(
        UUID id, String slug, Text title, LocalDateTime startsAt, Set<UUID> hosts, Set<Circle> circles, long version) {}
