package se.samling.gateway.client.form;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.Text;

/** What those who come on site eat and need, as counts; and who has read the list with names. */
public record Needs(List<Need> needs, List<Reading> readings) {

    /** {@code people} answered at all. */
    public record Need(
            UUID questionId, String kind, Text label, int people, List<AnswerTable.Count> counts, List<String> notes) {}

    /** {@code name} is absent for an account without a person. */
    public record Reading(@Nullable String name, Instant readAt) {}

    /** What one person said. */
    public record Named(UUID registrationId, String name, UUID questionId, Text said) {}
}
