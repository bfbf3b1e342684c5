package se.samling.gateway.client.form;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.Text;

/** A column per question, answers in words by registration and question, and how many chose what. */
public record AnswerTable(List<Question> questions, Map<UUID, Map<UUID, Cell>> rows, List<Counted> counts) {

    /** {@code address}: where a file is read, by the hosts' coordinators. */
    public record Cell(
            String sv, @Nullable String en, @Nullable String address) {

        public Text text() {
            return new Text(sv, en);
        }
    }

    public record Counted(UUID questionId, Text label, List<Count> counts) {}

    public record Count(String code, Text label, int number) {}

    /** The answer in this cell; null where there is none. */
    public @Nullable Cell cell(UUID registration, UUID question) {
        return rows.getOrDefault(registration, Map.of()).get(question);
    }
}
