package se.samling.gateway.client.editor;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code doer}: person, program, system or erased; {@code by}: the name the person had then. */
public record HistoryEntry(
        long id,
        Instant at,
        String act,
        String doer,
        @Nullable String by,
        List<Change> changes) {

    /** {@code field} as the API names it; absent before or after is nothing. */
    public record Change(
            String field, @Nullable String before, @Nullable String after) {}
}
