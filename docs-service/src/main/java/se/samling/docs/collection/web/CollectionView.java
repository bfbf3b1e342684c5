package se.samling.docs.collection.web;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import se.samling.docs.collection.Collection;
import se.samling.docs.directory.Text;
import se.samling.docs.document.Markdown;
import se.samling.docs.document.web.DocumentView;
import se.samling.docs.reading.Readers;

/** An event's documentation; {@code heldAt} is local in the event's zone; readers: members, everybody, organisers. */
public record CollectionView(
        UUID eventId,
        String eventSlug,
        Text eventTitle,
        LocalDateTime heldAt,
        String readers,
        List<DocumentView> documents) {

    static CollectionView of(Collection collection, Readers readers, Markdown markdown) {
        return new CollectionView(
                collection.eventId(),
                collection.eventSlug(),
                collection.eventTitle(),
                collection.heldAt(),
                readers.word(),
                collection.documents().stream()
                        .map(document -> DocumentView.of(document, markdown))
                        .toList());
    }
}
