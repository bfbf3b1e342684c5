package se.samling.platform.problem;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/**
 * An outcome that the caller is told as an RFC 9457 problem of type {@code urn:samling:problem:<slug>}. Title and detail are found
 * in the bundles under {@code problem.<slug>.title} and {@code .detail}; {@code more} are extension members.
 */
public abstract class Problem extends RuntimeException {

    private final HttpStatus status;
    private final String slug;
    private final List<FieldError> errors;
    private final List<Object> arguments;
    private final Map<String, Object> more;

    protected Problem(
            HttpStatus status, String slug, List<FieldError> errors, List<Object> arguments, Map<String, Object> more) {
        super(slug + (errors.isEmpty() ? "" : " " + errors), null, false, false);
        this.status = status;
        this.slug = slug;
        this.errors = List.copyOf(errors);
        this.arguments = List.copyOf(arguments);
        this.more = Map.copyOf(more);
    }

    protected Problem(HttpStatus status, String slug, Object... arguments) {
        this(status, slug, List.of(), List.of(arguments), Map.of());
    }

    public HttpStatus status() {
        return status;
    }

    public String slug() {
        return slug;
    }

    public List<FieldError> errors() {
        return errors;
    }

    public List<Object> arguments() {
        return arguments;
    }

    public Map<String, Object> more() {
        return more;
    }
}
