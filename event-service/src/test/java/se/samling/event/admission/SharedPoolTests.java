package se.samling.event.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import se.samling.event.quota.Quota;
import se.samling.event.quota.Shares;
import se.samling.event.registration.Registration;
import se.samling.event.registration.Standing;
import se.samling.event.registration.Ties;
import se.samling.event.seat.Pool;

/** Whatever comes and goes: nobody above their organisation's quota, no reserved seat to others, and a fair queue. */
@NullMarked
class SharedPoolTests {

    private static final List<String> PLACES = List.of("Ekstad", "Nyby", "Forum");

    /** {@code leaves}: the somethingth of those who are seated leaves; else a group comes. */
    record Act(boolean leaves, int which, int people, boolean partly, String from) {}

    @Provide
    Arbitrary<List<Act>> acts() {
        return Combinators.combine(
                        Arbitraries.of(true, false, false),
                        Arbitraries.integers().between(0, 50),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.of(true, false),
                        Arbitraries.of(PLACES))
                .as(Act::new)
                .list()
                .ofMaxSize(60);
    }

    @Property(tries = 300)
    void nobodyHasMoreThanTheirShareAndNobodyInTheQueueCouldBeSeated(
            @ForAll("acts") List<Act> acts,
            @ForAll @IntRange(min = 6, max = 20) int capacity,
            @ForAll @IntRange(min = 4, max = 8) int each,
            @ForAll @IntRange(min = 4, max = 12) int exception,
            @ForAll @IntRange(min = 0, max = 4) int reserved) {
        var quotas = List.of(
                new Quota(Quota.BOTH, Quota.EACH, each, 0),
                new Quota(Quota.BOTH, "Nyby", exception, 0),
                new Quota("on-site", " FORUM ", null, reserved));
        var hall = new Hall(capacity, quotas);
        for (var act : acts) {
            if (act.leaves()) {
                hall.leave(act.which());
            } else {
                hall.come(act);
            }
            assertThat(hall.counter.taken()).isEqualTo(hall.sitting(null)).isLessThanOrEqualTo(capacity);
            assertThat(hall.sitting("Ekstad")).isLessThanOrEqualTo(each);
            assertThat(hall.sitting("Nyby")).isLessThanOrEqualTo(exception);
            assertThat(hall.sitting("Ekstad") + hall.sitting("Nyby"))
                    .as("reserved for Forum")
                    .isLessThanOrEqualTo(capacity - Math.max(0, reserved));
            assertThat(hall.counter.waiting())
                    .as("nobody is lost")
                    .isEqualTo(hall.queue.stream()
                            .mapToInt(one -> one.standing().wanted())
                            .sum());
            hall.nobodyCouldBeSeated();
        }
    }

    /** A pool with its queue, kept as the services keep it: what is written, and shares counted anew for each transaction. */
    private static final class Hall {

        private final List<Quota> quotas;
        private final List<Map.Entry<String, Integer>> seated = new ArrayList<>();
        private final List<Registration> queue = new ArrayList<>();
        private final Map<UUID, String> from = new HashMap<>();
        private final Counter counter;

        Hall(int capacity, List<Quota> quotas) {
            this.quotas = quotas;
            counter = new Counter(new Pool(UUID.randomUUID(), "on-site", capacity, 0, 0, 1));
        }

        private Shares shares() {
            var shares = new Shares(quotas);
            seated.forEach(one -> shares.take("on-site", one.getKey(), one.getValue()));
            return shares;
        }

        void come(Act act) {
            var ahead = queue.stream()
                    .map(one -> new SharedPool.Ahead(
                            from.get(one.id()),
                            one.standing().wanted(),
                            one.standing().partly()))
                    .toList();
            var seating = new SharedPool(counter, "on-site", shares(), Map.of(), ahead);
            if (seating.never(act.from(), act.people()) != null) {
                return;
            }
            int seats = seating.seatsFor(act.from(), act.people(), act.partly());
            assertThat(seats == 0 || seats == act.people() || act.partly()).isTrue();
            seating.take(act.from(), seats);
            if (seats > 0) {
                seated.add(Map.entry(act.from(), seats));
            }
            if (seats < act.people()) {
                long number = seating.enqueue(act.from(), act.people() - seats, act.partly());
                wait(Standing.waiting("on-site", act.people() - seats, act.partly(), number), act.from());
            }
        }

        private void wait(Standing standing, String organisation) {
            var one = Registration.first(
                    UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), standing, Ties.NONE, Instant.EPOCH);
            from.put(one.id(), organisation);
            queue.add(one);
        }

        void leave(int which) {
            if (seated.isEmpty()) {
                return;
            }
            counter.giveBack(seated.remove(which % seated.size()).getValue());
            var shares = shares();
            counter.serve(
                    passed -> queue.stream().filter(one -> number(one) > passed).findFirst(),
                    new Turns(counter, "on-site", shares),
                    first -> from.get(first.id()),
                    (first, seats) -> {
                        shares.take("on-site", from.get(first.id()), seats);
                        seated.add(Map.entry(String.valueOf(from.get(first.id())), seats));
                        var after = first.now(first.standing().given(seats));
                        if (after.standing().wanted() > 0) {
                            queue.set(queue.indexOf(first), after);
                        } else {
                            queue.remove(first);
                        }
                    });
        }

        private static long number(Registration one) {
            var number = one.waitingNumber();
            return number == null ? 0 : number;
        }

        int sitting(@Nullable String organisation) {
            return seated.stream()
                    .filter(one -> organisation == null || one.getKey().equals(organisation))
                    .mapToInt(Map.Entry::getValue)
                    .sum();
        }

        /**
         * Nobody waits who could be seated without passing anybody in front whom the pool has no room for. Told otherwise than the
         * rule is written: seating them must take nothing from what those in front might have.
         */
        void nobodyCouldBeSeated() {
            var ahead = new ArrayList<Registration>();
            for (var one : queue) {
                int seats = fits(one, shares());
                if (seats > 0) {
                    var before =
                            ahead.stream().map(other -> mightHave(other, 0, "")).toList();
                    var after = ahead.stream()
                            .map(other -> mightHave(other, seats, from.get(one.id())))
                            .toList();
                    assertThat(after)
                            .as("%s waits for %d behind %d", from.get(one.id()), wanted(one), ahead.size())
                            .isNotEqualTo(before);
                }
                if (Counter.share(wanted(one), one.standing().partly(), ownLimit(one)) > 0) {
                    ahead.add(one);
                }
            }
        }

        private int fits(Registration one, Shares shares) {
            int room = shares.room("on-site", from.get(one.id()), counter.free());
            return Counter.share(wanted(one), one.standing().partly(), room);
        }

        /** The seats that are not kept for others, if so many people from there took a seat. */
        private int mightHave(Registration one, int people, @Nullable String organisation) {
            var shares = shares();
            shares.take("on-site", organisation, people);
            return shares.room("on-site", from.get(one.id()), counter.free() - people);
        }

        /** What its organisation may still have in a hall without end. */
        private int ownLimit(Registration one) {
            return shares().room("on-site", from.get(one.id()), Integer.MAX_VALUE);
        }

        private static int wanted(Registration one) {
            return one.standing().wanted();
        }
    }
}
