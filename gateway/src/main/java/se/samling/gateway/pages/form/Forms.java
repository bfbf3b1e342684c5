package se.samling.gateway.pages.form;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import se.samling.gateway.calls.ServiceAway;
import se.samling.gateway.calls.ServiceProblem;
import se.samling.gateway.edge.TooManyForms;
import se.samling.gateway.words.Words;

/**
 * A form that was not taken is shown again with what was typed: 422 with the fields' problems, 429 when sent too often, 503
 * when the service is away. Use: {@code catch (RuntimeException failure) { forms.refused(failure, model, response); return
 * show(...); }}; what is no matter of the form is thrown on.
 */
@Component
public class Forms {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final Words words;
    private final Clock clock;

    public Forms(Words words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    /** For the hidden field {@code shownAt}: a form sent in no time was sent by no person. */
    public String shownAt() {
        return Long.toString(clock.millis());
    }

    /** What {@link #shownAt} gave, come back; null if somebody changed it to something else. */
    public static @Nullable Long shownAt(@Nullable String field) {
        return field == null || !field.matches("\\d{1,15}") ? null : Long.valueOf(field);
    }

    /** A field left empty is an absent value. */
    public static @Nullable String blankToNull(@Nullable String field) {
        return field == null || field.isBlank() ? null : field.strip();
    }

    /** Whether a field holds an id as our pages write them; somebody may have changed it to anything. */
    public static boolean isId(String field) {
        return ID.matcher(field).matches();
    }

    /** Puts {@code errors} in the model and the status in the answer. */
    public void refused(RuntimeException failure, Model model, HttpServletResponse response) {
        refused(failure, UnaryOperator.identity(), model, response);
    }

    /** The same where the form has names of its own for some fields of the API. */
    public void refused(
            RuntimeException failure, Map<String, String> names, Model model, HttpServletResponse response) {
        refused(failure, field -> names.getOrDefault(field, field), model, response);
    }

    /** The same where the form's names follow from those of the API. */
    public void refused(
            RuntimeException failure, UnaryOperator<String> names, Model model, HttpServletResponse response) {
        switch (failure) {
            case ServiceProblem problem
            when problem.concernsTheForm() -> {
                response.setStatus(List.of(429, 503).contains(problem.status()) ? problem.status() : 422);
                if (problem.retryAfter() != null) {
                    response.setHeader(HttpHeaders.RETRY_AFTER, problem.retryAfter());
                }
                model.addAttribute("errors", new FormErrors(problem.errors(), general(problem)).named(names));
            }
            case ServiceAway away -> {
                response.setStatus(503);
                response.setHeader(HttpHeaders.RETRY_AFTER, "15");
                model.addAttribute("errors", new FormErrors(List.of(), words.say("form.away")));
            }
            case TooManyForms tooMany -> {
                response.setStatus(429);
                response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(tooMany.seconds()));
                model.addAttribute("errors", new FormErrors(List.of(), words.say("form.too-many", tooMany.seconds())));
            }
            default -> throw failure;
        }
    }

    private @Nullable String general(ServiceProblem problem) {
        if (!problem.errors().isEmpty()) {
            return null;
        }
        if (problem.is("busy")) {
            return words.say("form.busy");
        }
        var detail = problem.detail();
        return detail == null || detail.isBlank() ? words.say("form.refused") : detail;
    }
}
