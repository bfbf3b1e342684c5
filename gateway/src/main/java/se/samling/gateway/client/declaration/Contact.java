package se.samling.gateway.client.declaration;

import org.jspecify.annotations.Nullable;

/** Whom to ask about a declaration. */
public record Contact(
        @Nullable String name,
        @Nullable String role,
        String email,
        @Nullable String phone) {}
