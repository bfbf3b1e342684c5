package se.samling.gateway.client.notification;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody found that does not work; {@code page} is a path on this site, {@code id} the form's own. */
public record FaultReport(
        UUID id,
        @Nullable String page,
        @Nullable String text,
        @Nullable String tools,
        @Nullable String email,
        @Nullable String website,
        @Nullable Long shownAt) {}
