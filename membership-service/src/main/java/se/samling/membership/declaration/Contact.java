package se.samling.membership.declaration;

import org.jspecify.annotations.Nullable;

/** Whom to ask about a declaration; a function address has no name. */
public record Contact(
        @Nullable String name,
        @Nullable String role,
        String email,
        @Nullable String phone) {}
