package se.samling.gateway.client.event;

import org.jspecify.annotations.Nullable;

/** Whether a page helped; {@code page} is its path. */
public record PageAnswer(
        @Nullable String page,
        @Nullable Boolean helped,
        @Nullable String words) {}
