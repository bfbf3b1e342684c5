package se.samling.event.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.NullMarked;
import se.samling.event.quota.Shares;
import se.samling.event.registration.Registration;
import se.samling.event.registration.Standing;
import se.samling.event.registration.Ties;
import se.samling.event.seat.Pool;

/** Whatever comes and goes: never more people than seats, everybody counted once, and nobody passes who waits. */
@NullMarked
class CounterTests {

    /** {@code leaves}: the somethingth of those who are seated leaves; else a group comes. */
    record Act(boolean leaves, int which, int people, boolean partly) {}

    @Provide
    Arbitrary<List<Act>> acts() {
        return Combinators.combine(
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 50),
                        Arbitraries.integers().between(1, 9),
                        Arbitraries.of(true, false))
                .as(Act::new)
                .list()
                .ofMaxSize(80);
    }

    @Property(tries = 300)
    void peopleAreNeverMoreThanSeatsAndNobodyPassesWhoWaits(
            @ForAll("acts") List<Act> acts, @ForAll @IntRange(min = 9, max = 30) int capacity) {
        var counter = new Counter(new Pool(UUID.randomUUID(), "on-site", capacity, 0, 0, 1));
        var seated = new ArrayList<Integer>();
        Deque<Registration> queue = new ArrayDeque<>();
        for (var act : acts) {
            if (!act.leaves()) {
                comes(act, counter, seated, queue);
            } else if (!seated.isEmpty()) {
                counter.giveBack(seated.remove(act.which() % seated.size()));
                serve(counter, seated, queue);
            }
            int sitting = seated.stream().mapToInt(Integer::intValue).sum();
            int waiting =
                    queue.stream().mapToInt(one -> one.standing().wanted()).sum();
            assertThat(counter.taken()).isEqualTo(sitting).isLessThanOrEqualTo(capacity);
            assertThat(counter.waiting()).isEqualTo(waiting);
            var first = queue.peek();
            if (first != null) {
                assertThat(counter.free())
                        .as("the first in the queue does not fit")
                        .isLessThan(
                                first.standing().partly() ? 1 : first.standing().wanted());
            }
        }
    }

    private static void comes(Act act, Counter counter, List<Integer> seated, Deque<Registration> queue) {
        int seats = counter.seatsFor(act.people(), act.partly());
        assertThat(seats == 0 || queue.isEmpty()).as("nobody passes").isTrue();
        assertThat(seats == 0 || seats == act.people() || act.partly()).isTrue();
        counter.take(seats);
        if (seats > 0) {
            seated.add(seats);
        }
        if (seats < act.people()) {
            long number = counter.enqueue(act.people() - seats);
            queue.add(waiting(Standing.waiting("on-site", act.people() - seats, act.partly(), number)));
        }
    }

    private static void serve(Counter counter, List<Integer> seated, Deque<Registration> queue) {
        var turns = new Turns(counter, "on-site", Shares.FREE);
        counter.serve(passed -> Optional.ofNullable(queue.peek()), turns, first -> null, (first, seats) -> {
            assertThat(first).isSameAs(queue.poll());
            seated.add(seats);
            var after = first.now(first.standing().given(seats));
            if (after.standing().wanted() > 0) {
                queue.addFirst(after);
            }
        });
    }

    private static Registration waiting(Standing standing) {
        return Registration.first(
                UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), standing, Ties.NONE, Instant.EPOCH);
    }
}
