package se.samling.gateway.calls;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A service said no, in the form of RFC 9457; its words are in the reader's language. */
public final class ServiceProblem extends RuntimeException {

    /** All problem types of Samling begin so; what follows is the {@link #slug}. */
    public static final String TYPE_PREFIX = "urn:samling:problem:";

    private final Service service;
    private final int status;
    private final String slug;
    private final @Nullable String detail;
    private final transient List<FieldProblem> errors;
    private final transient Map<String, Object> extras;
    private final @Nullable String retryAfter;

    ServiceProblem(
            Service service,
            int status,
            String slug,
            @Nullable String detail,
            List<FieldProblem> errors,
            Map<String, Object> extras,
            @Nullable String retryAfter) {
        super(service.key() + " answered " + status + " " + slug);
        this.service = service;
        this.status = status;
        this.slug = slug;
        this.detail = detail;
        this.errors = List.copyOf(errors);
        this.extras = Map.copyOf(extras);
        this.retryAfter = retryAfter;
    }

    public Service service() {
        return service;
    }

    public int status() {
        return status;
    }

    /** For example {@code event-full}; {@code none} where the answer carried no type of ours. */
    public String slug() {
        return slug;
    }

    public boolean is(String otherSlug) {
        return slug.equals(otherSlug);
    }

    /** A sentence for the reader, where the service gave one. */
    public @Nullable String detail() {
        return detail;
    }

    public List<FieldProblem> errors() {
        return errors;
    }

    /** Members beside the standard ones, for example {@code networks}. */
    public Map<String, Object> extras() {
        return extras;
    }

    /** The header {@code Retry-After} as it came. */
    public @Nullable String retryAfter() {
        return retryAfter;
    }

    /** True when the reader can put it right in the form: fields are named, or the rule speaks of what was typed. */
    public boolean concernsTheForm() {
        return List.of(409, 412, 422, 429, 503).contains(status) || (status == 400 && !errors.isEmpty());
    }
}
