package se.samling.gateway.client.form;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.Text;

/** A column per question, answers in words by registration and question, and how many chose what. */
public record AnswerTable(List<Question> questions, Map<UUID, Map<UUID, Text>> rows, List<Counted> counts) {

    public record Counted(UUID questionId, Text label, List<Count> counts) {}

    public record Count(String code, Text label, int number) {}

    /** The answer in this cell; null where there is none. */
    public @Nullable Text cell(UUID registration, UUID question) {
        return rows.getOrDefault(registration, Map.of()).get(question);
    }
}
