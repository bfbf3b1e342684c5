package se.samling.gateway.client.declaration;

import org.jspecify.annotations.Nullable;

/** Whom to ask to look after a signatory's part. */
public record NewContact(
        @Nullable String name,
        @Nullable String email,
        @Nullable String language) {}
