package se.samling.docs.collection.web;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import se.samling.docs.collection.Collection;
import se.samling.docs.directory.Text;
import se.samling.docs.document.Markdown;
import se.samling.docs.document.web.DocumentView;

/** An event's documentation; {@code heldAt} is local in the event's zone. */
public record CollectionView(
        UUID eventId, String eventSlug, Text eventTitle, LocalDateTime heldAt, List<DocumentView> documents) {

    static CollectionView of(Collection collection, Markdown markdown) {
        return new CollectionView(
                collection.eventId(),
                collection.eventSlug(),
                collection.eventTitle(),
                collection.heldAt(),
                collection.documents().stream()
                        .map(document -> DocumentView.of(document, markdown))
                        .toList());
    }
}
