package se.samling.gateway.calls;

import io.micrometer.context.ContextSnapshotFactory;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Asks several services side by side, on behalf of the reader: start all with {@link #ask}, then {@link Asked#section}
 * each. Nothing here throws; the page decides which part it cannot do without.
 */
@Component
public class Sections implements DisposableBean {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ContextSnapshotFactory trace =
            ContextSnapshotFactory.builder().build();
    private final Breakers breakers;

    public Sections(Breakers breakers) {
        this.breakers = breakers;
    }

    /** Begins the call at once. */
    public <T> Asked<T> ask(Service service, Supplier<T> call) {
        var reader = OnBehalfOf.current();
        Callable<T> withTrace = trace.captureAll().wrap((Callable<T>) call::get);
        return new Asked<>(
                service,
                threads.submit(
                        () -> ScopedValue.where(OnBehalfOf.CURRENT, reader).call(withTrace::call)));
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }

    /** A call under way. */
    public final class Asked<T> {

        private final Service service;
        private final Future<T> answer;

        private Asked(Service service, Future<T> answer) {
            this.service = service;
            this.answer = answer;
        }

        /** Waits as long as a page may take, then gives what came. */
        public Section<T> section() {
            return Section.await(service, answer, breakers.patience());
        }
    }
}
