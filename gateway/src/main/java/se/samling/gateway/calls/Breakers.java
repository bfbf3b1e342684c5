package se.samling.gateway.calls;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * One breaker per service, shared by the pages and the API routes. It opens when half of the last twenty calls failed or
 * were slow, and tries again after ten seconds. A "busy" (503 with a problem) is an answer, not a failure.
 */
@Component
public class Breakers {

    private final CircuitBreakerRegistry registry;
    private final ServiceAddresses addresses;

    public Breakers(ServiceAddresses addresses, MeterRegistry meters) {
        this.addresses = addresses;
        this.registry = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .slidingWindow(20, 8, SlidingWindowType.COUNT_BASED)
                .failureRateThreshold(50)
                .slowCallDurationThreshold(
                        addresses.answerWithin().multipliedBy(4).dividedBy(5))
                .slowCallRateThreshold(80)
                .waitDurationInOpenState(Duration.ofSeconds(10))
                .permittedNumberOfCallsInHalfOpenState(3)
                .automaticTransitionFromOpenToHalfOpenEnabled(true)
                .ignoreException(failure -> failure instanceof ServiceProblem)
                .build());
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(registry).bindTo(meters);
    }

    /** The breaker of a service. */
    public CircuitBreaker of(Service service) {
        return registry.circuitBreaker(service.key());
    }

    /**
     * Makes the call if the breaker lets it through.
     *
     * @param status reads the HTTP status from the answer
     * @throws ServiceAway if it does not, if the call fails, or if the answer is a server error other than "busy"
     */
    public <T> T call(Service service, Callable<T> call, ToIntFunction<T> status) {
        var breaker = of(service);
        if (!breaker.tryAcquirePermission()) {
            throw new ServiceAway(service, CallNotPermittedException.createCallNotPermittedException(breaker));
        }
        long start = breaker.getCurrentTimestamp();
        try {
            T answer = call.call();
            long took = breaker.getCurrentTimestamp() - start;
            if (isFailure(status.applyAsInt(answer))) {
                breaker.onError(took, breaker.getTimestampUnit(), new IOException("server error"));
            } else {
                breaker.onSuccess(took, breaker.getTimestampUnit());
            }
            return answer;
        } catch (Exception failure) {
            breaker.onError(breaker.getCurrentTimestamp() - start, breaker.getTimestampUnit(), failure);
            throw new ServiceAway(service, failure);
        }
    }

    /** Time limit of a whole page: what has not answered then counts as away. */
    public Duration patience() {
        return addresses.answerWithin().plus(addresses.connectWithin());
    }

    static boolean isFailure(int status) {
        return status >= 500 && status != HttpStatus.SERVICE_UNAVAILABLE.value();
    }
}
