package se.samling.event.form;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** What kinds of file a question can take, as people name them; each is one or more media types. */
public enum FileKind {
    PDF("application/pdf"),
    IMAGE("image/jpeg", "image/png", "image/webp"),
    DOCUMENT(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.oasis.opendocument.text",
            "text/plain"),
    SHEET(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.oasis.opendocument.spreadsheet",
            "text/csv"),
    SLIDES(
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "application/vnd.oasis.opendocument.presentation");

    private final Set<String> types;

    FileKind(String... types) {
        this.types = Set.of(types);
    }

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for a word that is none */
    @JsonCreator
    static FileKind of(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind of file: " + word));
    }

    boolean takes(String mediaType) {
        return types.contains(mediaType);
    }
}
