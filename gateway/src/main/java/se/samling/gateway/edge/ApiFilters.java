package se.samling.gateway.edge;

import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import se.samling.gateway.calls.Breakers;
import se.samling.gateway.calls.OnBehalfOf;
import se.samling.gateway.calls.Service;
import se.samling.gateway.calls.ServiceAway;

/**
 * What happens to an API call on its way: the caller's own {@code Authorization} header is passed on, a program's key as the token
 * it stands for, or the session's token put there; the service's breaker guards it; a GET is tried twice, nothing else ever is.
 */
@Component
class ApiFilters {

    private static final String BEARER = "Bearer ";

    private static final List<String> OURS = List.of(
            "Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy", "Strict-Transport-Security");

    private final ProgramKeys keys;
    private final KeyUses uses;
    private final Breakers breakers;
    private final Problems problems;
    private final Retry once = Retry.of(
            "api-get",
            RetryConfig.custom()
                    .maxAttempts(2)
                    .intervalFunction(IntervalFunction.of(Duration.ofMillis(50)))
                    .retryOnException(ServiceAway.class::isInstance)
                    .build());

    ApiFilters(ProgramKeys keys, KeyUses uses, Breakers breakers, Problems problems) {
        this.keys = keys;
        this.uses = uses;
        this.breakers = breakers;
        this.problems = problems;
    }

    HandlerFilterFunction<ServerResponse, ServerResponse> guard(Service service) {
        return (request, next) -> {
            ServerRequest onward;
            try {
                onward = asTheCaller(request);
            } catch (ServiceAway away) {
                return problems.serviceAway(request.servletRequest(), away.service());
            } catch (KeyRefused refused) {
                return problems.keyRefused(request.servletRequest());
            }
            Callable<ServerResponse> call = () -> breakers.call(
                    service,
                    () -> withoutOurHeaders(next.handle(onward)),
                    answer -> answer.statusCode().value());
            try {
                var answer = HttpMethod.GET.equals(request.method()) ? once.executeCallable(call) : call.call();
                noteUse(onward, answer);
                return answer;
            } catch (ServiceAway away) {
                return problems.serviceAway(request.servletRequest(), away.service());
            }
        };
    }

    /** Only a token that a service has taken; the session's is a person's. */
    private void noteUse(ServerRequest onward, ServerResponse answer) {
        var authorization = onward.headers().firstHeader(HttpHeaders.AUTHORIZATION);
        if (authorization != null
                && authorization.startsWith(BEARER)
                && answer.statusCode().value() != HttpStatus.UNAUTHORIZED.value()) {
            uses.used(authorization.substring(BEARER.length()));
        }
    }

    /** A program's key that is worth nothing. */
    private static final class KeyRefused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        KeyRefused() {
            super(null, null, false, false);
        }
    }

    /** The gateway has set these for every answer; a service's own would stand beside them. */
    private static ServerResponse withoutOurHeaders(ServerResponse answer) {
        OURS.forEach(answer.headers()::remove);
        return answer;
    }

    private ServerRequest asTheCaller(ServerRequest request) {
        var authorization = request.headers().firstHeader(HttpHeaders.AUTHORIZATION);
        var program = authorization != null && ProgramKeys.isKey(authorization)
                ? keys.token(authorization).orElseThrow(KeyRefused::new)
                : null;
        return ServerRequest.from(request)
                .headers(headers -> {
                    headers.remove(HttpHeaders.COOKIE);
                    if (program != null) {
                        headers.setBearerAuth(program);
                    }
                    var reader = OnBehalfOf.current();
                    if (!headers.containsHeader(HttpHeaders.AUTHORIZATION) && reader.token() != null) {
                        headers.setBearerAuth(reader.token());
                    }
                    if (!headers.containsHeader(HttpHeaders.ACCEPT_LANGUAGE)) {
                        headers.set(
                                HttpHeaders.ACCEPT_LANGUAGE, reader.language().getLanguage());
                    }
                })
                .build();
    }
}
