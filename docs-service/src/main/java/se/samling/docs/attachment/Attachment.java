package se.samling.docs.attachment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.docs.file.StoredFile;

/** A file in another service's dossier. Never changed once added. */
public record Attachment(
        UUID id, UUID dossierId, StoredFile file, @Nullable UUID addedBy, Instant addedAt) {}
