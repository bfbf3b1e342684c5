package se.samling.gateway.pages.desk.declaration;

import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samling.gateway.client.Text;
import se.samling.gateway.client.declaration.Wording;
import se.samling.gateway.words.Words;

/** What a new version says otherwise than the one before: paragraph by paragraph, with the words marked between « and ». */
@Component
class Difference {

    /** kind: same, added, removed or changed; {@code before} and {@code after} are for the template's {@code words.marked}. */
    public record Line(String kind, String before, String after) {}

    private final DiffRowGenerator rows = DiffRowGenerator.create()
            .showInlineDiffs(true)
            .inlineDiffByWord(true)
            .lineNormalizer(line -> line)
            .oldTag(opens -> opens ? "«" : "»")
            .newTag(opens -> opens ? "«" : "»")
            .build();
    private final Words words;

    Difference(Words words) {
        this.words = words;
    }

    List<Line> between(Wording before, Wording after) {
        return rows.generateDiffRows(lines(before), lines(after)).stream()
                .map(row -> new Line(kind(row.getTag()), row.getOldLine(), row.getNewLine()))
                .toList();
    }

    private static String kind(DiffRow.Tag tag) {
        return switch (tag) {
            case EQUAL -> "same";
            case INSERT -> "added";
            case DELETE -> "removed";
            case CHANGE -> "changed";
        };
    }

    private List<String> lines(Wording wording) {
        var lines = new ArrayList<String>();
        add(wording.title(), "", lines);
        add(wording.body(), "", lines);
        for (int at = 0; at < wording.commitments().size(); at++) {
            add(wording.commitments().get(at), (at + 1) + ". ", lines);
        }
        if (wording.aim() != null) {
            lines.add(words.say("declaration.aim"));
            add(wording.aim(), "", lines);
        }
        return lines;
    }

    private static void add(Text text, String prefix, List<String> lines) {
        paragraphs(text.sv()).forEach(line -> lines.add(prefix + line));
        paragraphs(text.en()).forEach(line -> lines.add(prefix + "[en] " + line));
    }

    private static List<String> paragraphs(@Nullable String text) {
        return text == null
                ? List.of()
                : text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }
}
