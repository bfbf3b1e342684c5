package se.samling.gateway.pages.form;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.calls.FieldProblem;

/**
 * What is wrong with a form, shown as a summary on top and beside each field; model attribute {@code errors}.
 *
 * @param fields problems of fields, by the field's name in the form
 * @param general a sentence that belongs to no field
 */
public record FormErrors(
        List<FieldProblem> fields, @Nullable String general) {

    public static final FormErrors NONE = new FormErrors(List.of(), null);

    public FormErrors {
        fields = List.copyOf(fields);
    }

    public boolean isAny() {
        return general != null || !fields.isEmpty();
    }

    /** The message of a field, or null. */
    public @Nullable String of(String field) {
        return fields.stream()
                .filter(problem -> problem.field().equals(field))
                .map(FieldProblem::message)
                .findFirst()
                .orElse(null);
    }

    /** The same problems under the names that the form has for the API's fields; others keep theirs. */
    public FormErrors named(UnaryOperator<String> names) {
        return new FormErrors(
                fields.stream()
                        .map(problem ->
                                new FieldProblem(names.apply(problem.field()), problem.code(), problem.message()))
                        .distinct()
                        .toList(),
                general);
    }

    /** A problem that this page itself found with one field. */
    public static FormErrors field(String field, String message) {
        return new FormErrors(List.of(new FieldProblem(field, "invalid", message)), null);
    }
}
