package se.samling.gateway.pages.desk.event;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.Text;

/** Questions one a line; the English lines stand in the same order, a dash where there is none. */
public record DiscussionForm(
        @Nullable String questions, @Nullable String questionsEn) {

    private static final String NONE = "–";

    static DiscussionForm of(List<Text> questions) {
        boolean translated = questions.stream().anyMatch(question -> question.en() != null);
        return new DiscussionForm(
                questions.stream().map(Text::sv).collect(Collectors.joining("\n")),
                translated
                        ? questions.stream()
                                .map(question -> Objects.requireNonNullElse(question.en(), NONE))
                                .collect(Collectors.joining("\n"))
                        : "");
    }

    /** Whether there are English lines that translate nothing. */
    boolean hasLoneEnglish() {
        return lines(questionsEn).size() > lines(questions).size();
    }

    List<Text> toApi() {
        var swedish = lines(questions);
        var english = lines(questionsEn);
        return IntStream.range(0, swedish.size())
                .mapToObj(i ->
                        new Text(swedish.get(i), i < english.size() && !isDash(english.get(i)) ? english.get(i) : null))
                .toList();
    }

    private static boolean isDash(String line) {
        return line.equals(NONE) || line.equals("-");
    }

    private static List<String> lines(@Nullable String typed) {
        return typed == null
                ? List.of()
                : typed.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }
}
