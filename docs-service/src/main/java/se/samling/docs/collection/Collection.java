package se.samling.docs.collection;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import se.samling.docs.directory.Text;
import se.samling.docs.document.Document;

/** An event's documentation; {@code heldAt} is the event's start, local in its zone. */
public record Collection(
        UUID eventId, String eventSlug, Text eventTitle, LocalDateTime heldAt, List<Document> documents) {}
