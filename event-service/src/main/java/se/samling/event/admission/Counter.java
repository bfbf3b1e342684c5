package se.samling.event.admission;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;
import se.samling.event.registration.Registration;
import se.samling.event.seat.Pool;

/**
 * The count of one pool while a transaction goes on, in people. Its rule of fairness: whoever waits first is served first and nobody
 * passes, so that a group that does not fit keeps those behind it waiting, unless it takes what there is. {@link Turns} says where
 * quotas make an exception.
 */
public final class Counter {

    private final @Nullable Integer capacity;
    private int taken;
    private int waiting;
    private long nextNumber;

    public Counter(Pool pool) {
        capacity = pool.capacity();
        taken = pool.taken();
        waiting = pool.waiting();
        nextNumber = pool.nextWaiting();
    }

    public int taken() {
        return taken;
    }

    public int waiting() {
        return waiting;
    }

    public long nextNumber() {
        return nextNumber;
    }

    public int free() {
        return capacity == null ? Integer.MAX_VALUE : capacity - taken;
    }

    boolean everFits(int people) {
        return capacity == null || people <= capacity;
    }

    /** How many of these people, who come now, may sit down: all, none, or as many as there is room for. */
    int seatsFor(int people, boolean partly) {
        return waiting > 0 ? 0 : share(people, partly, free());
    }

    /** How many of these people fit into so much room. */
    static int share(int people, boolean partly, int room) {
        return people <= room ? people : partly ? Math.max(0, room) : 0;
    }

    public void take(int seats) {
        taken += seats;
    }

    public void giveBack(int seats) {
        taken -= seats;
    }

    /** The number in the queue. */
    long enqueue(int people) {
        waiting += people;
        return nextNumber++;
    }

    public void leaveQueue(int people) {
        waiting -= people;
    }

    /**
     * Goes through the queue and gives what is free, each as {@code turns} lets them. Who gets nothing keeps their number.
     *
     * @param next the first in the queue behind a number
     */
    public void serve(
            LongFunction<Optional<Registration>> next,
            Turns turns,
            Function<Registration, @Nullable String> organisation,
            ObjIntConsumer<Registration> give) {
        long passed = 0;
        while (waiting > 0 && !turns.over()) {
            var first = next.apply(passed);
            if (first.isEmpty()) {
                return;
            }
            var wish = first.get().standing();
            var from = organisation.apply(first.get());
            int seats = turns.seatsFor(from, wish.wanted(), wish.partly());
            if (seats > 0) {
                take(seats);
                leaveQueue(seats);
                give.accept(first.get(), seats);
            } else {
                turns.waits(from, wish.wanted(), wish.partly());
                passed = Objects.requireNonNull(wish.waitingNumber());
            }
        }
    }
}
