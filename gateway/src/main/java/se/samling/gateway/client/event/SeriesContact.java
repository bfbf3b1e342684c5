package se.samling.gateway.client.event;

import org.jspecify.annotations.Nullable;

/** Somebody to ask, with the role they answer in. */
public record SeriesContact(
        String name,
        @Nullable String title,
        @Nullable String email,
        @Nullable String phone) {}
