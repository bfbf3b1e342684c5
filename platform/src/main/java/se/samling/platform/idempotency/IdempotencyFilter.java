package se.samling.platform.idempotency;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import se.samling.platform.problem.ProblemWriter;

/**
 * Honours the Idempotency-Key header (draft-ietf-httpapi-idempotency-key-header): the same key, caller, address and body get the
 * first answer again for 24 hours. Only a success is remembered; after any other answer the key may be used again.
 */
class IdempotencyFilter extends OncePerRequestFilter {

    static final String HEADER = "Idempotency-Key";

    private final List<RequestMatcher> endpoints;
    private final Answers answers;
    private final ProblemWriter problems;

    IdempotencyFilter(List<RequestMatcher> endpoints, Answers answers, ProblemWriter problems) {
        this.endpoints = endpoints;
        this.answers = answers;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(HEADER) == null || endpoints.stream().noneMatch(endpoint -> endpoint.matches(request));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var again = new RepeatableRequest(request);
        var place = request.getMethod() + ' ' + request.getRequestURI() + '?' + request.getQueryString();
        var caller = request.getUserPrincipal();
        var scope = hash((caller == null ? "" : caller.getName()) + '\n' + place + '\n' + request.getHeader(HEADER));
        switch (answers.begin(scope, hash(again.body()))) {
            case Attempt.First first -> answerOnce(scope, again, response, chain);
            case Attempt.Done(Answer answer) -> repeat(answer, response);
            case Attempt.Running running ->
                problems.write(HttpStatus.CONFLICT, "idempotency-key-in-use", request, response);
            case Attempt.Different different ->
                problems.write(HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-reused", request, response);
        }
    }

    private void answerOnce(String scope, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var copy = new ContentCachingResponseWrapper(response);
        boolean kept = false;
        try {
            chain.doFilter(request, copy);
            if (HttpStatus.valueOf(copy.getStatus()).is2xxSuccessful()) {
                answers.keep(
                        scope,
                        new Answer(
                                copy.getStatus(),
                                copy.getContentType(),
                                copy.getHeader(HttpHeaders.LOCATION),
                                copy.getHeader(HttpHeaders.ETAG),
                                copy.getContentAsByteArray()));
                kept = true;
            }
        } finally {
            if (!kept) {
                answers.forget(scope);
            }
        }
        copy.copyBodyToResponse();
    }

    private static void repeat(Answer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        header(response, HttpHeaders.CONTENT_TYPE, answer.contentType());
        header(response, HttpHeaders.LOCATION, answer.location());
        header(response, HttpHeaders.ETAG, answer.etag());
        response.getOutputStream().write(answer.body());
    }

    private static void header(HttpServletResponse response, String name, @Nullable String value) {
        if (value != null) {
            response.setHeader(name, value);
        }
    }

    private static String hash(String text) {
        return hash(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
