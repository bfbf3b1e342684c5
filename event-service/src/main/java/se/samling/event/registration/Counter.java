package se.samling.event.registration;

import java.util.Objects;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.ObjIntConsumer;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import se.samling.event.seat.Pool;

/**
 * The count of one pool while a transaction goes on, in people. Its rule of fairness: whoever waits first is served first and nobody
 * passes, so that a group that does not fit keeps those behind it waiting, unless it takes what there is.
 */
final class Counter {

    private final @Nullable Integer capacity;
    private int taken;
    private int waiting;
    private long nextNumber;

    Counter(Pool pool) {
        capacity = pool.capacity();
        taken = pool.taken();
        waiting = pool.waiting();
        nextNumber = pool.nextWaiting();
    }

    int taken() {
        return taken;
    }

    int waiting() {
        return waiting;
    }

    long nextNumber() {
        return nextNumber;
    }

    int free() {
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

    void take(int seats) {
        taken += seats;
    }

    void giveBack(int seats) {
        taken -= seats;
    }

    /** The number in the queue. */
    long enqueue(int people) {
        waiting += people;
        return nextNumber++;
    }

    void leaveQueue(int people) {
        waiting -= people;
    }

    /**
     * Gives what is free to the first in the queue, again and again, until somebody does not fit. Who fits among what is free and
     * not into the room of their organisation keeps their number, and is passed over meanwhile.
     *
     * @param next the first in the queue behind a number
     * @param room what of the free seats somebody's organisation may have
     */
    void serve(
            LongFunction<Optional<Registration>> next,
            ToIntFunction<Registration> room,
            ObjIntConsumer<Registration> give) {
        long passed = 0;
        while (waiting > 0) {
            var first = next.apply(passed);
            if (first.isEmpty()) {
                return;
            }
            var wish = first.get().standing();
            int seats = share(wish.wanted(), wish.partly(), room.applyAsInt(first.get()));
            if (seats > 0) {
                take(seats);
                leaveQueue(seats);
                give.accept(first.get(), seats);
            } else if (share(wish.wanted(), wish.partly(), free()) == 0) {
                return;
            } else {
                passed = Objects.requireNonNull(wish.waitingNumber());
            }
        }
    }
}
