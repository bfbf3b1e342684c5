package se.samling.gateway.client.membership;

import org.jspecify.annotations.Nullable;

/** {@code website} is the honeypot (must be empty); {@code shownAt} the epoch millis the form was shown (time trap, absent without it). */
public record ApplicationForm(
        String name,
        String email,
        @Nullable String organisation,
        String language,
        @Nullable String message,
        @Nullable String website,
        @Nullable Long shownAt) {}
