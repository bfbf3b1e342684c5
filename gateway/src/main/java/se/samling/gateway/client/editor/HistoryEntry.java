package se.samling.gateway.client.editor;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code by}: the name somebody had then; absent when the {@code system} did it by itself, or they have been erased. */
public record HistoryEntry(
        long id, Instant at, String act, @Nullable String by, boolean system, List<Change> changes) {

    /** {@code field} as the API names it; absent before or after is nothing. */
    public record Change(
            String field, @Nullable String before, @Nullable String after) {}
}
