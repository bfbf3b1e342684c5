package se.samling.gateway.client.declaration;

import org.jspecify.annotations.Nullable;

/** What somebody types to sign for an organisation; {@code number} and {@code hash} are of the text they read. */
public record SignatureForm(
        @Nullable Integer number,
        @Nullable String hash,
        @Nullable String organisation,
        @Nullable String representative,
        @Nullable String title,
        @Nullable String authority,
        @Nullable String authorityReference,
        @Nullable String email,
        boolean confirmed,
        String language,
        @Nullable String website,
        @Nullable Long shownAt) {}
