package se.samling.docs.document;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.docs.file.Scan;
import se.samling.docs.file.StoredFile;

/**
 * A file or a text of an event. A file lies in the object store under {@code objectKey}; a text is {@code markdown} in
 * the row itself. Never changed once added: a new version is a new document.
 */
public record Document(
        UUID id,
        UUID eventId,
        Kind kind,
        String title,
        String language,
        @Nullable String fileName,
        String mediaType,
        long bytes,
        String sha256,
        @Nullable String objectKey,
        @Nullable String markdown,
        Scan scan,
        @Nullable UUID addedBy,
        Instant addedAt) {

    /** Where its bytes lie; of a file only. */
    public StoredFile file() {
        return new StoredFile(
                Objects.requireNonNull(objectKey), Objects.requireNonNull(fileName), mediaType, bytes, sha256, scan);
    }
}
