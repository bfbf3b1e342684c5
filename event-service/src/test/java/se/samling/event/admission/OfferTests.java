package se.samling.event.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
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
import se.samling.event.registration.RegistrationState;
import se.samling.event.registration.Standing;
import se.samling.event.registration.Ties;
import se.samling.event.seat.Pool;

/** Offers: they hold their places, go out in the order of the queue, and whatever is answered the count comes right. */
@NullMarked
class OfferTests {

    private static final Instant UNTIL = Instant.EPOCH.plusSeconds(3600);

    enum What {
        COMES,
        LEAVES,
        ACCEPTS_ALL,
        ACCEPTS_ONE,
        RUNS_OUT
    }

    record Act(What what, int which, int people, boolean partly) {}

    @Provide
    Arbitrary<List<Act>> acts() {
        return Combinators.combine(
                        Arbitraries.of(What.values()),
                        Arbitraries.integers().between(0, 50),
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.of(true, false))
                .as(Act::new)
                .list()
                .ofMaxSize(80);
    }

    @Property(tries = 300)
    void anOfferHoldsItsPlacesAndNobodyIsAskedBeforeWhoWaitsLonger(
            @ForAll("acts") List<Act> acts, @ForAll @IntRange(min = 6, max = 20) int capacity) {
        var counter = new Counter(new Pool(UUID.randomUUID(), "on-site", capacity, 0, 0, 1));
        var all = new ArrayList<Registration>();
        for (var act : acts) {
            take(act, counter, all);
            serve(counter, all);

            assertThat(counter.taken())
                    .isEqualTo(
                            all.stream().mapToInt(one -> one.standing().seats()).sum())
                    .isLessThanOrEqualTo(capacity);
            assertThat(counter.waiting())
                    .isEqualTo(all.stream()
                            .mapToInt(one -> one.standing().wanted())
                            .sum());
            first(all)
                    .ifPresent(first -> assertThat(all.stream()
                                    .filter(Registration::offered)
                                    .map(one -> Objects.requireNonNull(one.waitingNumber())))
                            .as("offers went to those before the first who still waits for one")
                            .allSatisfy(number -> assertThat(number)
                                    .isLessThanOrEqualTo(Objects.requireNonNull(first.waitingNumber()))));
        }
    }

    private static void take(Act act, Counter counter, List<Registration> all) {
        if (act.what() == What.COMES) {
            comes(act, counter, all);
            return;
        }
        var concerned = all.stream()
                .filter(one -> act.what() == What.LEAVES || one.offered())
                .toList();
        if (concerned.isEmpty()) {
            return;
        }
        var before = concerned.get(act.which() % concerned.size());
        var standing = before.standing();
        all.remove(before);
        switch (act.what()) {
            case ACCEPTS_ALL -> all.add(before.now(standing.accepted(standing.seats())));
            case ACCEPTS_ONE -> {
                if (standing.seats() > 1) {
                    counter.giveBack(standing.seats() - 1);
                    counter.leaveQueue(standing.wanted());
                }
                all.add(before.now(standing.accepted(1)));
            }
            default -> {
                counter.giveBack(standing.seats());
                counter.leaveQueue(standing.wanted());
            }
        }
    }

    private static void comes(Act act, Counter counter, List<Registration> all) {
        int seats = counter.seatsFor(act.people(), false);
        counter.take(seats);
        all.add(registration(
                seats > 0
                        ? Standing.confirmed("on-site", seats)
                        : Standing.waiting("on-site", act.people(), act.partly(), counter.enqueue(act.people()))));
    }

    /** As Leaving does it: a group that is seated in part gets more at once, others an offer. */
    private static void serve(Counter counter, List<Registration> all) {
        var turns = new Turns(counter, "on-site", Shares.FREE);
        counter.serve(passed -> first(all), turns, first -> null, (first, seats) -> {
            all.remove(first);
            all.add(first.now(
                    first.state() == RegistrationState.WAITING
                            ? first.standing().offered(seats, UNTIL)
                            : first.standing().given(seats)));
        });
    }

    private static Optional<Registration> first(List<Registration> all) {
        return all.stream()
                .filter(one -> one.waitingNumber() != null && one.standing().wanted() > 0)
                .min(Comparator.comparing(one -> Objects.requireNonNull(one.waitingNumber())));
    }

    private static Registration registration(Standing standing) {
        return Registration.first(
                UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), standing, Ties.NONE, Instant.EPOCH);
    }
}
