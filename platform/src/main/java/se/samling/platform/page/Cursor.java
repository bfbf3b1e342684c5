package se.samling.platform.page;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samling.platform.problem.InvalidField;

/** The place in a list, as the values of its sort keys; opaque to the caller. */
public record Cursor(List<String> keys) {

    private static final String BETWEEN = "\u001f";

    public static Cursor of(Object... keys) {
        return new Cursor(java.util.Arrays.stream(keys).map(String::valueOf).toList());
    }

    public String encode() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(BETWEEN, keys).getBytes(StandardCharsets.UTF_8));
    }

    /** Null for the first page. @throws InvalidField when it is none of ours */
    public static @Nullable Cursor decode(@Nullable String cursor, int keys) {
        if (cursor == null || cursor.isBlank()) {
            return null;
        }
        try {
            var parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(BETWEEN, -1);
            if (parts.length == keys) {
                return new Cursor(List.of(parts));
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw new InvalidField("cursor", "unreadable");
    }
}
