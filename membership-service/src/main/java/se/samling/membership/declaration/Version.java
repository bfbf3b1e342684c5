package se.samling.membership.declaration;

import java.time.Instant;
import java.util.UUID;

/** A text as it was published, for good: {@code hash} is the SHA-256 of {@code canonical}. */
public record Version(
        UUID declarationId,
        int number,
        Wording wording,
        String canonical,
        String hash,
        Instant publishedAt,
        String publishedBy) {}
