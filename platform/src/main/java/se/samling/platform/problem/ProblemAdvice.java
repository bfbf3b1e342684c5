package se.samling.platform.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;

/** Turns whatever went wrong into an RFC 9457 problem in the reader's language (Swedish unless English is asked for). */
@RestControllerAdvice
public class ProblemAdvice {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final Pattern CONSTRAINT = Pattern.compile("constraint \"([a-z0-9_]+)\"");

    private final MessageSource words;
    private final Map<String, java.util.function.Supplier<Problem>> constraints;

    ProblemAdvice(MessageSource words, ConstraintProblems constraints) {
        this.words = words;
        this.constraints = constraints.byName();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(Problem problem, HttpServletRequest request) {
        var locale = language(request);
        var detail = detail(problem.status(), problem.slug(), problem.arguments(), locale);
        if (!problem.errors().isEmpty()) {
            detail.setProperty("errors", inWords(problem.errors(), locale));
        }
        problem.more().forEach(detail::setProperty);
        var answer = ResponseEntity.status(problem.status());
        if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE) {
            answer.header(HttpHeaders.RETRY_AFTER, "2");
        }
        return answer.body(detail);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(MethodArgumentNotValidException invalid, HttpServletRequest request) {
        var errors = invalid.getBindingResult().getFieldErrors().stream()
                .map(error -> FieldError.of(
                        error.getField(), String.valueOf(error.getCode()).toLowerCase(Locale.ROOT)))
                .toList();
        return on(new InvalidField(errors), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(MethodArgumentTypeMismatchException mismatch, HttpServletRequest request) {
        return on(new NotFound(mismatch.getName(), String.valueOf(mismatch.getValue())), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(HttpMessageNotReadableException unreadable, HttpServletRequest request) {
        if (unreadable.getCause() instanceof DatabindException bind
                && !(bind.getCause() instanceof StreamReadException)) {
            var path = new ArrayList<String>();
            bind.getPath()
                    .forEach(step -> path.add(
                            step.getPropertyName() == null ? String.valueOf(step.getIndex()) : step.getPropertyName()));
            if (!path.isEmpty()) {
                return on(new InvalidField(String.join(".", path), "unreadable"), request);
            }
        }
        return ResponseEntity.badRequest()
                .body(detail(HttpStatus.BAD_REQUEST, "unreadable", List.of(), language(request)));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(DataIntegrityViolationException violation, HttpServletRequest request) {
        Matcher constraint = CONSTRAINT.matcher(
                String.valueOf(violation.getMostSpecificCause().getMessage()));
        if (constraint.find() && constraints.containsKey(constraint.group(1))) {
            return on(constraints.get(constraint.group(1)).get(), request);
        }
        return on((Exception) violation, request);
    }

    @ExceptionHandler({OptimisticLockingFailureException.class})
    ResponseEntity<ProblemDetail> on(OptimisticLockingFailureException stale, HttpServletRequest request) {
        return plain(HttpStatus.PRECONDITION_FAILED, "version-conflict", request);
    }

    @ExceptionHandler({CannotGetJdbcConnectionException.class, CannotCreateTransactionException.class})
    ResponseEntity<ProblemDetail> databaseAway(Exception away, HttpServletRequest request) {
        log.warn("database away: {}", away.getMessage());
        return busy(request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(ConcurrencyFailureException contention, HttpServletRequest request) {
        return contention instanceof OptimisticLockingFailureException stale ? on(stale, request) : busy(request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(
            org.springframework.security.access.AccessDeniedException denied, HttpServletRequest request) {
        return plain(HttpStatus.FORBIDDEN, "forbidden", request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(Exception failure, HttpServletRequest request) {
        if (failure instanceof ErrorResponse answer && answer.getStatusCode().value() < 500) {
            return plain(HttpStatus.valueOf(answer.getStatusCode().value()), slugOf(answer.getStatusCode()), request);
        }
        var id = java.util.UUID.randomUUID().toString();
        log.error("unexpected failure {} at {} {}", id, request.getMethod(), request.getRequestURI(), failure);
        var body = detail(HttpStatus.INTERNAL_SERVER_ERROR, "unexpected", List.of(), language(request));
        body.setProperty("incident", id);
        return ResponseEntity.internalServerError().body(body);
    }

    private ResponseEntity<ProblemDetail> busy(HttpServletRequest request) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "2")
                .body(detail(HttpStatus.SERVICE_UNAVAILABLE, "busy", List.of(), language(request)));
    }

    ResponseEntity<ProblemDetail> plain(HttpStatus status, String slug, HttpServletRequest request) {
        return ResponseEntity.status(status).body(detail(status, slug, List.of(), language(request)));
    }

    private static String slugOf(HttpStatusCode status) {
        return switch (status.value()) {
            case 404 -> "not-found";
            case 405 -> "method-not-allowed";
            case 406 -> "not-acceptable";
            case 413 -> "payload-too-large";
            case 415 -> "unsupported-media-type";
            default -> "unreadable";
        };
    }

    ProblemDetail detail(HttpStatus status, String slug, List<Object> arguments, Locale locale) {
        var detail = ProblemDetail.forStatus(status);
        detail.setType(URI.create("urn:samling:problem:" + slug));
        detail.setTitle(words.getMessage("problem." + slug + ".title", arguments.toArray(), slug, locale));
        detail.setDetail(words.getMessage("problem." + slug + ".detail", arguments.toArray(), null, locale));
        return detail;
    }

    private List<Map<String, String>> inWords(List<FieldError> errors, Locale locale) {
        return errors.stream()
                .map(error -> Map.of(
                        "field", error.field(),
                        "code", error.code(),
                        "message",
                                String.valueOf(words.getMessage(
                                        "field." + error.code(),
                                        error.arguments().toArray(),
                                        error.code(),
                                        locale))))
                .toList();
    }

    static Locale language(HttpServletRequest request) {
        var asked = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        return asked != null && asked.toLowerCase(Locale.ROOT).startsWith("en") ? Locale.ENGLISH : Locale.of("sv");
    }
}
