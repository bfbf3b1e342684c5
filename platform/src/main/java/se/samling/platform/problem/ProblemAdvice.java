package se.samling.platform.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
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
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;

/** Turns whatever went wrong into an RFC 9457 problem in the reader's language (Swedish unless English is asked for). */
@RestControllerAdvice
public class ProblemAdvice {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);
    /** PostgreSQL keeps no NUL character: states 22021 in text, 22P05 in JSON. */
    private static final Set<String> NO_TEXT = Set.of("22021", "22P05");

    private static final Pattern CONSTRAINT = Pattern.compile("constraint \"([a-z0-9_]+)\"");

    private static final Locale SWEDISH = Locale.of("sv");

    private final MessageSource words;
    private final Map<String, Supplier<Problem>> constraints;

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
    ResponseEntity<ProblemDetail> on(HandlerMethodValidationException invalid, HttpServletRequest request) {
        var errors = invalid.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream()
                        .map(error -> FieldError.of(
                                error instanceof org.springframework.validation.FieldError field
                                        ? field.getField()
                                        : String.valueOf(
                                                result.getMethodParameter().getParameterName()),
                                lastCode(error))))
                .toList();
        return on(new InvalidField(errors), request);
    }

    private static String lastCode(MessageSourceResolvable error) {
        var codes = error.getCodes();
        return codes == null || codes.length == 0 ? "unreadable" : codes[codes.length - 1].toLowerCase(Locale.ROOT);
    }

    /** An id that is none names nothing: 404. Elsewhere the parameter is to be mended. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(MethodArgumentTypeMismatchException mismatch, HttpServletRequest request) {
        return mismatch.getParameter().hasParameterAnnotation(PathVariable.class)
                ? on(new NotFound(mismatch.getName(), String.valueOf(mismatch.getValue())), request)
                : on(new InvalidField(mismatch.getName(), "unreadable"), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(MissingServletRequestParameterException missing, HttpServletRequest request) {
        return on(new InvalidField(missing.getParameterName(), "required"), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(MissingServletRequestPartException missing, HttpServletRequest request) {
        return on(new InvalidField(missing.getRequestPartName(), "required"), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(MissingRequestHeaderException missing, HttpServletRequest request) {
        return HttpHeaders.IF_MATCH.equalsIgnoreCase(missing.getHeaderName())
                ? plain(HttpStatus.PRECONDITION_REQUIRED, "version-required", request)
                : on(new InvalidField(missing.getHeaderName(), "required"), request);
    }

    /** Nobody is there to be answered. */
    @ExceptionHandler
    void on(AsyncRequestNotUsableException gone) {
        log.debug("the caller has hung up: {}", gone.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(HttpMessageNotReadableException unreadable, HttpServletRequest request) {
        if (tooLarge(unreadable)) {
            return plain(HttpStatus.CONTENT_TOO_LARGE, "payload-too-large", request);
        }
        if (unreadable.getCause() instanceof JacksonException json && !brokenOff(json)) {
            var path = new ArrayList<String>();
            json.getPath()
                    .forEach(step -> path.add(
                            step.getPropertyName() == null ? String.valueOf(step.getIndex()) : step.getPropertyName()));
            if (!path.isEmpty()) {
                return on(new InvalidField(String.join(".", path), "unreadable"), request);
            }
        }
        return ResponseEntity.badRequest()
                .body(detail(HttpStatus.BAD_REQUEST, "unreadable", List.of(), language(request)));
    }

    /** What is no JSON at all has no field to name; a number too large for its field has. */
    private static boolean brokenOff(JacksonException json) {
        var said = json instanceof DatabindException && json.getCause() != null ? json.getCause() : json;
        return said instanceof StreamReadException && !(said instanceof InputCoercionException);
    }

    private static boolean tooLarge(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyTooLarge) {
                return true;
            }
        }
        return false;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(DataIntegrityViolationException violation, HttpServletRequest request) {
        if (violation.getMostSpecificCause() instanceof SQLException refused
                && NO_TEXT.contains(String.valueOf(refused.getSQLState()))) {
            return plain(HttpStatus.BAD_REQUEST, "unreadable", request);
        }
        Matcher constraint = CONSTRAINT.matcher(
                String.valueOf(violation.getMostSpecificCause().getMessage()));
        if (constraint.find() && constraints.containsKey(constraint.group(1))) {
            return on(constraints.get(constraint.group(1)).get(), request);
        }
        return unexpected(violation, request);
    }

    @ExceptionHandler
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
    ResponseEntity<ProblemDetail> on(AccessDeniedException denied, HttpServletRequest request) {
        return plain(HttpStatus.FORBIDDEN, "forbidden", request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(Exception failure, HttpServletRequest request) {
        if (failure instanceof ErrorResponse answer && answer.getStatusCode().value() < 500) {
            return plain(HttpStatus.valueOf(answer.getStatusCode().value()), slugOf(answer.getStatusCode()), request);
        }
        // Spring Data wraps what the database said
        return switch (failure.getCause()) {
            case OptimisticLockingFailureException stale -> on(stale, request);
            case DataIntegrityViolationException violation -> on(violation, request);
            case ConcurrencyFailureException contention -> on(contention, request);
            case null, default -> unexpected(failure, request);
        };
    }

    private ResponseEntity<ProblemDetail> unexpected(Exception failure, HttpServletRequest request) {
        var id = UUID.randomUUID().toString();
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
                                        "field." + error.code(), arguments(error, locale), error.code(), locale))))
                .toList();
    }

    private static Object[] arguments(FieldError error, Locale locale) {
        return error.arguments().stream()
                .map(argument -> argument instanceof Wording wording ? wording.in(locale) : argument)
                .toArray();
    }

    /** The reader's first choice of the two languages we have; Swedish for whoever says nothing we understand. */
    static Locale language(HttpServletRequest request) {
        var asked = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (asked == null || asked.isBlank()) {
            return SWEDISH;
        }
        try {
            var chosen = Locale.lookup(Locale.LanguageRange.parse(asked), List.of(SWEDISH, Locale.ENGLISH));
            return chosen == null ? SWEDISH : chosen;
        } catch (IllegalArgumentException e) {
            return SWEDISH;
        }
    }
}
