package se.samling.docs.document;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What an organiser hands in to an event's documentation; the text of every field is as it was sent. */
public sealed interface Draft {

    /** Letters a title may have at most. */
    int LONGEST_TITLE = 200;

    @Nullable
    String title();

    /** "sv" or "en"; Swedish where none is given. */
    @Nullable
    String language();

    /** A file that was received into a temporary place, and the name it came with. */
    record FileDraft(
            Path content,
            @Nullable String name,
            @Nullable String title,
            @Nullable String language) implements Draft {}

    /** A text in Markdown. */
    record TextDraft(
            @Nullable String title,
            @Nullable String body,
            @Nullable String language) implements Draft {

        /** Letters a text may have at most. */
        public static final int LONGEST_BODY = 200_000;
    }
}
