package se.samling.docs.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samling.docs.document.Draft.FileDraft;
import se.samling.docs.document.Draft.TextDraft;
import se.samling.docs.file.Intake;
import se.samling.platform.problem.FieldError;
import se.samling.platform.problem.InvalidField;

/** What must hold for a draft to be taken; all that is wrong is said at once, field by field. */
final class DraftRules {

    private static final Set<String> LANGUAGES = Set.of("sv", "en");

    private DraftRules() {}

    /** @throws InvalidField naming every field that cannot be taken as it is */
    static void check(Draft draft) {
        var errors = new ArrayList<FieldError>();
        checkText("title", draft.title(), Draft.LONGEST_TITLE, errors);
        if (draft.language() != null && !LANGUAGES.contains(draft.language())) {
            errors.add(FieldError.of("language", "unknown-language"));
        }
        switch (draft) {
            case FileDraft file -> {
                if (Intake.size(file.content()) == 0) {
                    errors.add(FieldError.of("file", "empty-file"));
                }
            }
            case TextDraft text -> checkText("body", text.body(), TextDraft.LONGEST_BODY, errors);
        }
        if (!errors.isEmpty()) {
            throw new InvalidField(errors);
        }
    }

    /** The title of a checked draft. */
    static String titleOf(Draft draft) {
        return storable(draft.title()).strip().replaceAll("\\s+", " ");
    }

    static String languageOf(Draft draft) {
        return draft.language() == null ? "sv" : draft.language();
    }

    /** Without the one character that Postgres cannot hold. */
    static String storable(@Nullable String text) {
        return text == null ? "" : text.replace("\0", "");
    }

    private static void checkText(String field, @Nullable String text, int longest, List<FieldError> errors) {
        String kept = storable(text);
        if (kept.isBlank()) {
            errors.add(FieldError.of(field, "required"));
        } else if (kept.codePointCount(0, kept.length()) > longest) {
            errors.add(FieldError.of(field, "too-long", longest));
        }
    }
}
