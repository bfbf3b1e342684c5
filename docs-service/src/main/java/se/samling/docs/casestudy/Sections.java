package se.samling.docs.casestudy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samling.platform.problem.FieldError;
import se.samling.platform.problem.InvalidField;

/** A case study's words: a title, and in Markdown where the organisation stood, what was needed, what it did, what came of it. */
public record Sections(
        @Nullable String title,
        @Nullable String situation,
        @Nullable String needs,
        @Nullable String actions,
        @Nullable String results) {

    private static final int TITLE_AT_MOST = 200;
    private static final int SECTION_AT_MOST = 20_000;

    /** As it may be kept: a draft may lack anything. @throws InvalidField naming what is too long */
    Sections kept() {
        var errors = new ArrayList<FieldError>();
        var kept = new Sections(
                kept("title", title, TITLE_AT_MOST, errors),
                kept("situation", situation, SECTION_AT_MOST, errors),
                kept("needs", needs, SECTION_AT_MOST, errors),
                kept("actions", actions, SECTION_AT_MOST, errors),
                kept("results", results, SECTION_AT_MOST, errors));
        throwIfAny(errors);
        return kept;
    }

    /** @throws InvalidField naming every part that is still to be written */
    void demandWhole() {
        var errors = new ArrayList<FieldError>();
        whole("title", title, errors);
        whole("situation", situation, errors);
        whole("needs", needs, errors);
        whole("actions", actions, errors);
        whole("results", results, errors);
        throwIfAny(errors);
    }

    /** The four parts as one text, for the search. */
    public String body() {
        return Stream.of(situation, needs, actions, results)
                .map(part -> part == null ? "" : part)
                .collect(Collectors.joining("\n\n"));
    }

    private static @Nullable String kept(String field, @Nullable String text, int atMost, List<FieldError> errors) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.codePointCount(0, text.length()) > atMost) {
            errors.add(FieldError.of(field, "too-long", atMost));
        }
        return text.strip();
    }

    private static void whole(String field, @Nullable String text, List<FieldError> errors) {
        if (text == null) {
            errors.add(FieldError.of(field, "required"));
        }
    }

    private static void throwIfAny(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw new InvalidField(errors);
        }
    }
}
