package se.samling.platform.problem;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** Fields that cannot be taken as they are: 422, each named with what is wrong. */
public class InvalidField extends Problem {

    public InvalidField(String field, String code, Object... arguments) {
        this(List.of(FieldError.of(field, code, arguments)));
    }

    public InvalidField(List<FieldError> errors) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-input", errors, List.of(), Map.of());
    }
}
