package se.samling.gateway.edge;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.function.ServerResponse;
import se.samling.gateway.calls.Service;
import se.samling.gateway.calls.ServiceProblem;

/** The gateway's own problems (RFC 9457), in the caller's language: {@code problem.<slug>.title} and {@code .detail}. */
@Component
class Problems {

    private final MessageSource messages;
    private final LocaleResolver languages;

    Problems(MessageSource messages, LocaleResolver languages) {
        this.messages = messages;
        this.languages = languages;
    }

    ProblemDetail problem(HttpServletRequest request, HttpStatus status, String slug) {
        var language = languages.resolveLocale(request);
        var problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create(ServiceProblem.TYPE_PREFIX + slug));
        problem.setTitle(messages.getMessage("problem." + slug + ".title", null, language));
        problem.setDetail(messages.getMessage("problem." + slug + ".detail", null, language));
        return problem;
    }

    ServerResponse serviceAway(HttpServletRequest request, Service service) {
        var problem = problem(request, HttpStatus.SERVICE_UNAVAILABLE, "service-away");
        problem.setProperty("service", service.key());
        return ServerResponse.status(HttpStatus.SERVICE_UNAVAILABLE)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.RETRY_AFTER, "10")
                .body(problem);
    }

    ServerResponse keyRefused(HttpServletRequest request) {
        return ServerResponse.status(HttpStatus.UNAUTHORIZED)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"")
                .body(problem(request, HttpStatus.UNAUTHORIZED, "api-key-refused"));
    }

    /** The slug for a status that came from somewhere below the gateway's own code. */
    static String slug(HttpStatus status, @Nullable Object slug) {
        if (slug instanceof String known) {
            return known;
        }
        return switch (status) {
            case BAD_REQUEST -> "invalid-input";
            case UNAUTHORIZED -> "unauthenticated";
            case FORBIDDEN -> "forbidden";
            case NOT_FOUND -> "not-found";
            case METHOD_NOT_ALLOWED -> "method-not-allowed";
            case CONTENT_TOO_LARGE -> "payload-too-large";
            case UNSUPPORTED_MEDIA_TYPE -> "unsupported-media-type";
            case TOO_MANY_REQUESTS -> "too-many";
            case SERVICE_UNAVAILABLE -> "service-away";
            default -> status.is5xxServerError() ? "internal" : "invalid-input";
        };
    }
}
