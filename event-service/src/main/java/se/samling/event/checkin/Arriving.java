package se.samling.event.checkin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.event.attendance.Counting;
import se.samling.event.checkin.StationLinks.Opened;
import se.samling.event.registration.Registration;
import se.samling.event.registration.RegistrationState;
import se.samling.platform.problem.Conflict;
import se.samling.platform.problem.InvalidField;

/**
 * Checks people in. A station may have been without a connection for hours and sends the same thing until it is answered: the id
 * makes it one act, the first to arrive counts, and whoever comes second is told where and when it was.
 */
@Service
public class Arriving {

    private static final int MOST = 10_000;
    private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);

    private final CheckIns checkIns;
    private final Stations stations;
    private final Counting counting;
    private final Clock clock;

    Arriving(CheckIns checkIns, Stations stations, Counting counting, Clock clock) {
        this.checkIns = checkIns;
        this.stations = stations;
        this.counting = counting;
        this.clock = clock;
    }

    /** What counts now. {@code outcome}: checked-in, already (by another act than this) or undone (this act was, since). */
    public record Outcome(
            String outcome,
            UUID checkInId,
            UUID registrationId,
            int people,
            Instant at,
            @Nullable String station) {}

    /**
     * @param people how many came; absent for all that have a place by this registration
     * @param at by the station's clock; a clock that is a day wrong is not believed
     * @throws Conflict {@code not-confirmed} when there is no place to come to
     */
    @Transactional
    public Outcome arrive(
            Opened at, UUID id, Registration registration, @Nullable Integer people, @Nullable Instant when) {
        if (people != null && (people < 1 || people > MOST)) {
            throw new InvalidField("people", "head-count", MOST);
        }
        var known = checkIns.find(id);
        if (known.isPresent()) {
            return known.get().registrationId().equals(registration.id())
                    ? said(known.get(), known.get().undoneAt() == null ? "checked-in" : "undone")
                    : already(registration);
        }
        if (registration.state() != RegistrationState.CONFIRMED || !registration.seated()) {
            throw new Conflict("not-confirmed");
        }
        int came = people == null ? registration.standing().seats() : people;
        var checkIn = new CheckIn(
                id, registration.eventId(), registration.id(), at.station().id(), came, believed(when), null);
        if (!checkIns.add(checkIn)) {
            return already(registration);
        }
        counting.arrived(registration, came, checkIn.at());
        return said(checkIn, "checked-in");
    }

    /** Undoing what is undone, or what never came, changes nothing. */
    @Transactional
    public void undo(UUID eventId, UUID id) {
        checkIns.undo(eventId, id, clock.instant()).ifPresent(counting::undone);
    }

    private Instant believed(@Nullable Instant when) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return when == null || when.isAfter(now) || when.isBefore(now.minus(CLOCKS_DIFFER))
                ? now
                : when.truncatedTo(ChronoUnit.MILLIS);
    }

    private Outcome already(Registration registration) {
        var standing = checkIns.standing(registration.id()).orElseThrow(() -> new Conflict("check-in-again"));
        return said(standing, "already");
    }

    private Outcome said(CheckIn checkIn, String outcome) {
        var station = stations.find(checkIn.stationId()).map(Station::name).orElse(null);
        return new Outcome(outcome, checkIn.id(), checkIn.registrationId(), checkIn.people(), checkIn.at(), station);
    }
}
