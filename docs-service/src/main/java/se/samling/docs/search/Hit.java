package se.samling.docs.search;

import java.time.Instant;
import java.util.UUID;
import se.samling.docs.directory.Text;

/** A document found, as its reader may see it. */
public record Hit(
        UUID id,
        String title,
        String kind,
        String eventSlug,
        Text eventTitle,
        String snippet,
        Instant addedAt,
        long score) {}
