package se.samling.platform.page;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A page of a list; {@code next} is the cursor of the following page, absent on the last. */
public record Page<T>(List<T> items, @Nullable String next) {

    /** Of a list read with {@code limit + 1} rows: the first {@code limit}, and a cursor after the last of them if there is more. */
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, String> cursor) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        var items = rows.subList(0, limit);
        return new Page<>(items, cursor.apply(items.getLast()));
    }
}
