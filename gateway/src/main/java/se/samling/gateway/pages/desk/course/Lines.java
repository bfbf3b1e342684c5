package se.samling.gateway.pages.desk.course;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.Text;
import se.samling.gateway.client.course.Course;
import se.samling.gateway.client.course.Steps.LineDraft;
import se.samling.gateway.pages.form.Forms;

/**
 * Questions and things to tick as they are typed, one a line, in Swedish and beside it in English. A line that reads as before
 * keeps its id; those that were rewritten get the ids of those that are gone, in order, so that what readers saved follows a
 * question through its new words.
 */
final class Lines {

    private Lines() {}

    static String swedish(List<Course.Line> lines) {
        return String.join("\n", lines.stream().map(line -> line.text().sv()).toList());
    }

    /** As many lines as there are in Swedish, so that they stand beside each other; nothing where no English was written. */
    static String english(List<Course.Line> lines) {
        return String.join(
                        "\n",
                        lines.stream()
                                .map(line -> line.text().en() == null
                                        ? ""
                                        : line.text().en())
                                .toList())
                .stripTrailing();
    }

    static List<LineDraft> drafts(@Nullable String swedish, @Nullable String english, List<Course.Line> before) {
        var texts = texts(swedish, english);
        var free = new ArrayList<>(before);
        var ids = new ArrayList<@Nullable UUID>();
        for (var text : texts) {
            var same = free.stream()
                    .filter(line -> line.text().sv().equals(text.sv()))
                    .findFirst();
            same.ifPresent(free::remove);
            ids.add(same.map(Course.Line::id).orElse(null));
        }
        var drafts = new ArrayList<LineDraft>();
        for (int at = 0; at < texts.size(); at++) {
            var id = ids.get(at);
            if (id == null && !free.isEmpty()) {
                id = free.removeFirst().id();
            }
            drafts.add(new LineDraft(id, texts.get(at)));
        }
        return drafts;
    }

    private static List<Text> texts(@Nullable String swedish, @Nullable String english) {
        var translations = english == null ? List.<String>of() : english.lines().toList();
        var written = swedish == null ? List.<String>of() : swedish.lines().toList();
        var texts = new ArrayList<Text>();
        for (int at = 0; at < written.size(); at++) {
            if (!written.get(at).isBlank()) {
                texts.add(new Text(
                        written.get(at).strip(),
                        at < translations.size() ? Forms.blankToNull(translations.get(at)) : null));
            }
        }
        return texts;
    }
}
