package se.samling.event.history;

import org.jspecify.annotations.Nullable;

/** One field of an event as it was and as it became, in the words of the day; {@code field} as the API names it. */
public record Change(
        String field, @Nullable String before, @Nullable String after) {}
