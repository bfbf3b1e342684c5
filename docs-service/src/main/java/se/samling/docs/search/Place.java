package se.samling.docs.search;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.platform.page.Cursor;
import se.samling.platform.problem.InvalidField;

/** The last hit of a page; the next page begins after it. */
public record Place(long score, UUID id) {

    /** Null for the first page. @throws InvalidField where the cursor is none of ours */
    public static @Nullable Place of(@Nullable String cursor) {
        var decoded = Cursor.decode(cursor, 2);
        try {
            return decoded == null
                    ? null
                    : new Place(
                            Long.parseLong(decoded.keys().get(0)),
                            UUID.fromString(decoded.keys().get(1)));
        } catch (IllegalArgumentException notOurs) {
            throw new InvalidField("cursor", "unreadable");
        }
    }

    static String after(Hit hit) {
        return new Place(hit.score(), hit.id()).encoded();
    }

    String encoded() {
        return Cursor.of(score, id).encode();
    }
}
