package se.samling.docs.document.web;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.docs.document.Document;
import se.samling.docs.document.Kind;
import se.samling.docs.document.Markdown;

/** kind: file or text; scan: clean, not-scanned; body is a text's Markdown as safe HTML. */
public record DocumentView(
        UUID id,
        UUID eventId,
        String kind,
        String title,
        @Nullable String fileName,
        @Nullable String mediaType,
        long bytes,
        String scan,
        @Nullable String body,
        Instant addedAt) {

    /** The document with its text, where it is one. */
    public static DocumentView of(Document document, Markdown markdown) {
        String text = document.markdown();
        return new DocumentView(
                document.id(),
                document.eventId(),
                document.kind().word(),
                document.title(),
                document.fileName(),
                document.kind() == Kind.TEXT ? null : document.mediaType(),
                document.bytes(),
                document.scan().word(),
                text == null ? null : markdown.toHtml(text),
                document.addedAt());
    }
}
