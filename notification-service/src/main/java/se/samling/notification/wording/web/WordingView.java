package se.samling.notification.wording.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samling.notification.language.Text;
import se.samling.notification.wording.Part;
import se.samling.notification.wording.Wording;

/** What a host says in one part; version 0 for one that was never worded, and no words for the standard text. */
public record WordingView(
        String part,
        int version,
        @Nullable Text words,
        @Nullable Instant writtenAt,
        List<String> placeholders) {

    static WordingView of(Wording wording) {
        return new WordingView(
                wording.part().code(), wording.version(), wording.words(), wording.writtenAt(), names(wording.part()));
    }

    static WordingView standard(Part part) {
        return new WordingView(part.code(), 0, null, null, names(part));
    }

    private static List<String> names(Part part) {
        return part.placeholders().stream()
                .map(placeholder -> placeholder.written(true))
                .toList();
    }
}
