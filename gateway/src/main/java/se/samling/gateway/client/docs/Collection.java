package se.samling.gateway.client.docs;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import se.samling.gateway.client.Text;

/** An event's documentation. readers, beside its organisers: members (of its networks), everybody, organisers (nobody else). */
public record Collection(
        UUID eventId,
        String eventSlug,
        Text eventTitle,
        LocalDateTime heldAt,
        String readers,
        List<Document> documents) {

    public boolean isForOrganisers() {
        return "organisers".equals(readers);
    }
}
