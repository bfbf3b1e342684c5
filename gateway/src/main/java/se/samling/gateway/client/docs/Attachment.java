package se.samling.gateway.client.docs;

import java.time.Instant;
import java.util.UUID;

/** A file attached to a record of another service; scan: clean, not-scanned. */
public record Attachment(
        UUID id, UUID dossierId, String fileName, String mediaType, long bytes, String scan, Instant addedAt) {}
