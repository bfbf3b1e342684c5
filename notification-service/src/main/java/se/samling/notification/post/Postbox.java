package se.samling.notification.post;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.retry.RetryRegistry;
import io.github.resilience4j.timelimiter.TimeLimiter;
import io.github.resilience4j.timelimiter.TimeLimiterConfig;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * Hands a message to SMTP behind a breaker and a time limit. Only a connection that was never made is tried again at once: of
 * an exchange that broke off in the middle nobody knows whether the server took the mail.
 */
@Component
public class Postbox {

    private static final int LONGEST_REASON = 200;

    private final JavaMailSender sender;
    private final CircuitBreaker breaker;
    private final Retry retry;
    private final TimeLimiter timeLimiter;
    private final ExecutorService exchanges = Executors.newVirtualThreadPerTaskExecutor();

    public Postbox(
            JavaMailSender sender, CircuitBreakerRegistry breakers, RetryRegistry retries, PostSettings settings) {
        this.sender = sender;
        this.breaker = breakers.circuitBreaker(
                "smtp",
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(10)
                        .minimumNumberOfCalls(5)
                        .failureRateThreshold(60)
                        .waitDurationInOpenState(Duration.ofSeconds(5))
                        .automaticTransitionFromOpenToHalfOpenEnabled(true)
                        .permittedNumberOfCallsInHalfOpenState(2)
                        .ignoreException(Postbox::permanent)
                        .build());
        this.retry = retries.retry(
                "smtp",
                RetryConfig.custom()
                        .maxAttempts(2)
                        .waitDuration(Duration.ofMillis(200))
                        .retryOnException(e -> cause(e, MailConnectException.class) != null)
                        .build());
        this.timeLimiter = TimeLimiter.of(
                TimeLimiterConfig.custom().timeoutDuration(settings.timeLimit()).build());
    }

    /** Whether it is worth claiming mail at all. */
    public boolean open() {
        return breaker.getState() != CircuitBreaker.State.OPEN;
    }

    public Outcome send(MimeMessage message) {
        Callable<Void> exchange = () -> timeLimiter.executeFutureSupplier(() -> exchanges.submit(() -> {
            sender.send(message);
            return null;
        }));
        try {
            Retry.decorateCallable(retry, CircuitBreaker.decorateCallable(breaker, exchange))
                    .call();
            return new Outcome.Accepted();
        } catch (CallNotPermittedException e) {
            return new Outcome.Later("smtp-away");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.Later("stopped");
        } catch (Exception e) {
            return outcome(e);
        }
    }

    private static Outcome outcome(Exception failure) {
        var address = cause(failure, SMTPAddressFailedException.class);
        if (address != null) {
            return address.getReturnCode() >= 500
                    ? new Outcome.Bounced(line(address))
                    : new Outcome.Later(line(address));
        }
        var refused = cause(failure, SMTPSendFailedException.class);
        if (refused != null && refused.getReturnCode() >= 500) {
            return new Outcome.Refused(line(refused));
        }
        return new Outcome.Later(refused == null ? "smtp-away" : line(refused));
    }

    private static boolean permanent(Throwable failure) {
        return failure instanceof Exception e && !(outcome(e) instanceof Outcome.Later);
    }

    /** Looks for a cause through Spring's and Jakarta Mail's different ways of nesting them. */
    private static <T extends Throwable> @Nullable T cause(@Nullable Throwable failure, Class<T> type) {
        if (failure == null || type.isInstance(failure)) {
            return type.cast(failure);
        }
        if (failure instanceof MailSendException send) {
            for (Exception each : send.getMessageExceptions()) {
                T found = cause(each, type);
                if (found != null) {
                    return found;
                }
            }
        }
        Throwable next = failure instanceof MessagingException mail && mail.getNextException() != null
                ? mail.getNextException()
                : failure.getCause();
        return next == failure ? null : cause(next, type);
    }

    private static String line(Throwable failure) {
        String line =
                String.valueOf(failure.getMessage()).strip().lines().findFirst().orElse("smtp");
        return line.substring(0, Math.min(LONGEST_REASON, line.length()));
    }
}
