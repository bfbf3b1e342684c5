package se.samling.gateway.client.docs;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import se.samling.gateway.client.Text;

public record Collection(
        UUID eventId, String eventSlug, Text eventTitle, LocalDateTime heldAt, List<Document> documents) {}
