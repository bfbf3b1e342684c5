package se.samling.docs.course;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.docs.directory.Text;

/**
 * A step of a course: a text in Markdown, short checklists, where to read on, and questions to think or talk about (R2.2).
 * Ids stay through every change of words, so that a reader's place and answers stay too.
 */
public record Step(
        UUID id,
        Text title,
        @Nullable Text body,
        Minutes minutes,
        List<Checklist> checklists,
        List<FurtherReading> furtherReading,
        List<Question> questions) {

    /** Things to tick under a title. */
    public record Checklist(Text title, List<Item> items) {}

    /** One thing to tick. */
    public record Item(UUID id, Text text) {}

    /** Where to read on; {@code source} says whose words they are. */
    public record FurtherReading(Text title, @Nullable String source, String url) {}

    /** Something to think about, alone or together. */
    public record Question(UUID id, Text text) {}

    public boolean asks(UUID questionId) {
        return questions.stream().anyMatch(question -> question.id().equals(questionId));
    }

    /** Whether there is anything to do or to read beside the questions. */
    boolean teaches() {
        return body != null
                || checklists.stream().anyMatch(list -> !list.items().isEmpty());
    }
}
