package se.samling.gateway.client.preparing;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Without {@code consentedBy} there is no consent; without {@code consentedOn} it was given today. */
public record ContributorDraft(
        @Nullable UUID hostId,
        String name,
        @Nullable String title,
        @Nullable String organisation,
        @Nullable LocalDate consentedOn,
        @Nullable String consentedBy) {}
