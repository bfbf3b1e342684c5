package se.samling.gateway.calls;

import java.util.Locale;
import java.util.Set;

/**
 * What is wrong with one field, in the reader's language.
 *
 * @param field the name in the request, for example {@code email} or {@code items[2].endsAt}
 * @param code stable, for machines
 * @param message a sentence for the reader
 */
public record FieldProblem(String field, String code, String message) {

    private static final Set<String> ANY_FIELD = Set.of(
            "notblank",
            "notnull",
            "notempty",
            "required",
            "unreadable",
            "size",
            "too-long",
            "pattern",
            "min",
            "max",
            "positive");

    /** True for a sentence that would suit any field ("Fyll i fältet."): away from the field somebody has to say which is meant. */
    public boolean isAnyField() {
        return ANY_FIELD.contains(code.toLowerCase(Locale.ROOT)) && !message.contains(": ");
    }
}
