package se.samling.gateway.calls;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a page that one service fills. A template shows {@link #getValue} if {@link #isThere}, else says in plain
 * words what is missing (fragment {@code fragments/section :: away}).
 */
public final class Section<T> {

    private final Service service;
    private final @Nullable T value;
    private final @Nullable RuntimeException failure;

    private Section(Service service, @Nullable T value, @Nullable RuntimeException failure) {
        this.service = service;
        this.value = value;
        this.failure = failure;
    }

    public static <T> Section<T> of(Service service, T value) {
        return new Section<>(service, value, null);
    }

    static <T> Section<T> failed(Service service, RuntimeException failure) {
        return new Section<>(service, null, failure);
    }

    static <T> Section<T> await(Service service, Future<T> answer, Duration patience) {
        try {
            return of(service, answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException late) {
            answer.cancel(true);
            return failed(service, new ServiceAway(service, late));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return failed(service, new ServiceAway(service, interrupted));
        } catch (ExecutionException failed) {
            return failed(
                    service,
                    failed.getCause() instanceof RuntimeException known
                            ? known
                            : new ServiceAway(service, failed.getCause()));
        }
    }

    public boolean isThere() {
        return value != null;
    }

    /** The service did not answer: say so. */
    public boolean isAway() {
        return failure != null && !(failure instanceof ServiceProblem);
    }

    /** The service answered no, for example {@code members-only}; null otherwise. */
    public @Nullable ServiceProblem getProblem() {
        return failure instanceof ServiceProblem problem ? problem : null;
    }

    /** Key of the service, for the words that say what is missing: {@code away.<key>}. */
    public String getService() {
        return service.key();
    }

    public @Nullable T getValue() {
        return value;
    }

    /** The value, or {@code fallback} where it is missing. */
    public T or(T fallback) {
        return value == null ? fallback : value;
    }

    /** The value, or what went wrong: for the part a page cannot do without. */
    public T orThrow() {
        if (value != null) {
            return value;
        }
        throw failure != null ? failure : new ServiceAway(service, null);
    }

    public <R> Section<R> map(Function<T, R> change) {
        return value != null ? of(service, change.apply(value)) : new Section<>(service, null, failure);
    }
}
