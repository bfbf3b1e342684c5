package se.samling.event.admission;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import se.samling.event.admission.Admission.Wish;

/**
 * The bounded queue before each pool. Whoever comes while a transaction runs goes with the next one, up to
 * {@code samling.admission.group} together; the answer leaves after the commit. With one writer per pool and process the
 * database's lock is never fought over inside it.
 */
@Service
public class AdmissionQueue {

    private static final int LONGEST = 5_000;
    private static final long ANSWERED_WITHIN_SECONDS = 20;

    private final Admitting admitting;
    private final int atMost;
    private final ConcurrentHashMap<String, Line> lines = new ConcurrentHashMap<>();

    AdmissionQueue(Admitting admitting, @Value("${samling.admission.group:200}") int atMost) {
        this.admitting = admitting;
        this.atMost = atMost;
    }

    private record Waiting(Wish wish, CompletableFuture<Admission> answer) {}

    /** Waits for the outcome. @throws Busy when the queue is full or the answer does not come; then nothing was promised */
    public Admission admit(Wish wish) {
        var line = lines.computeIfAbsent(wish.eventId() + "/" + wish.mode(), key -> new Line());
        var waiting = new Waiting(wish, new CompletableFuture<>());
        if (!line.queue.offer(waiting)) {
            throw new Busy();
        }
        line.serve(this::admit, atMost);
        try {
            return waiting.answer().get(ANSWERED_WITHIN_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new Busy();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Busy();
        }
    }

    private void admit(List<Waiting> group) {
        var first = group.getFirst().wish();
        try {
            var outcomes = admitting.admit(
                    first.eventId(),
                    first.mode(),
                    group.stream().map(Waiting::wish).toList());
            for (int i = 0; i < group.size(); i++) {
                group.get(i).answer().complete(outcomes.get(i));
            }
        } catch (RuntimeException e) {
            if (group.size() == 1) {
                group.getFirst().answer().completeExceptionally(e);
            } else {
                // one bad wish must not cost the others their place
                group.forEach(one -> admit(List.of(one)));
            }
        }
    }

    /** One pool's queue and whether somebody serves it now. */
    private static final class Line {
        private final ArrayBlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(LONGEST);
        private final AtomicBoolean served = new AtomicBoolean();

        /** Starts serving unless somebody does; whoever stops looks once more, so that nobody is left standing. */
        void serve(Consumer<List<Waiting>> admit, int atMost) {
            if (!queue.isEmpty() && served.compareAndSet(false, true)) {
                Thread.ofVirtual().name("admission").start(() -> {
                    try {
                        var group = new ArrayList<Waiting>();
                        while (queue.drainTo(group, atMost) > 0) {
                            admit.accept(List.copyOf(group));
                            group.clear();
                        }
                    } finally {
                        served.set(false);
                        serve(admit, atMost);
                    }
                });
            }
        }
    }
}
