package se.samling.platform.problem;

import java.util.List;

/** What is wrong with one field; {@code code} finds the words {@code field.<code>} in the bundles. */
public record FieldError(String field, String code, List<Object> arguments) {

    public static FieldError of(String field, String code, Object... arguments) {
        return new FieldError(field, code, List.of(arguments));
    }
}
