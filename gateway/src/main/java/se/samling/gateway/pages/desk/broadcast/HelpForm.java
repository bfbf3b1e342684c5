package se.samling.gateway.pages.desk.broadcast;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.Text;
import se.samling.gateway.client.broadcast.Help;
import se.samling.gateway.pages.form.Forms;

/**
 * Technical help as it is typed. Questions and answers are blocks between empty lines: the first line asks, the rest answers; the
 * English blocks stand in the same order.
 */
public record HelpForm(
        @Nullable String helpText,
        @Nullable String helpTextEn,
        @Nullable String helpPhone,
        @Nullable String helpEmail,
        @Nullable String faq,
        @Nullable String faqEn) {

    private static final Map<String, String> NAMES = Map.of(
            "help.text", "helpText",
            "help.phone", "helpPhone",
            "help.email", "helpEmail");

    /** What the form calls a field of the API. */
    static String field(String name) {
        return name.startsWith("help.faq") ? "faq" : NAMES.getOrDefault(name, name);
    }

    static HelpForm of(Help help) {
        return new HelpForm(
                help.text() == null ? null : help.text().sv(),
                help.text() == null ? null : help.text().en(),
                help.phone(),
                help.email(),
                written(help.answers(), false),
                written(help.answers(), true));
    }

    Help toApi() {
        return new Help(
                helpText == null || helpText.isBlank()
                        ? null
                        : new Text(helpText.strip(), Forms.blankToNull(helpTextEn)),
                Forms.blankToNull(helpPhone),
                Forms.blankToNull(helpEmail),
                answers());
    }

    private List<Help.Answer> answers() {
        var swedish = blocks(faq);
        var english = blocks(faqEn);
        return IntStream.range(0, swedish.size())
                .mapToObj(i -> {
                    var other = i < english.size() ? english.get(i) : new String[] {"", ""};
                    return new Help.Answer(
                            new Text(swedish.get(i)[0], Forms.blankToNull(other[0])),
                            new Text(swedish.get(i)[1], Forms.blankToNull(other[1])));
                })
                .toList();
    }

    private static List<String[]> blocks(@Nullable String typed) {
        return typed == null
                ? List.of()
                : Arrays.stream(typed.replace("\r\n", "\n").strip().split("\n\\s*\n"))
                        .filter(block -> !block.isBlank())
                        .map(block -> {
                            var lines = block.strip().split("\n", 2);
                            return new String[] {lines[0].strip(), lines.length > 1 ? lines[1].strip() : ""};
                        })
                        .toList();
    }

    private static String written(List<Help.Answer> answers, boolean english) {
        return answers.stream()
                .map(answer -> english
                        ? (answer.question().en() == null
                                ? ""
                                : answer.question().en() + "\n"
                                        + answer.answer().in("en"))
                        : answer.question().sv() + "\n" + answer.answer().sv())
                .filter(block -> !block.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }
}
