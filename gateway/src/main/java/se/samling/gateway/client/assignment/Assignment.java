package se.samling.gateway.client.assignment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.Text;

/** Work to be done by the end of a day; {@code after} is the meeting that it follows, if any. */
public record Assignment(
        UUID id, Text title, Text text, @Nullable Meeting after, LocalDate dueOn, int version) {

    public record Meeting(UUID id, String slug, Text title, LocalDateTime startsAt) {}

    /** state: none, ongoing, done; the rest is null while nobody has said anything. */
    public record Status(
            String state,
            @Nullable String words,
            @Nullable String byName,
            @Nullable Instant changedAt) {}
}
