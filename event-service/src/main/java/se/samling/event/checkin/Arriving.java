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
 * makes it one act, the first to arrive counts, and whoever comes second is told where and when it was. A group comes in parts, as
 * many as it is and never more.
 */
@Service
public class Arriving {

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

    /**
     * What counts now.
     *
     * @param outcome checked-in, already (all of them, by other acts than this) or undone (this act was, since)
     * @param people by this act; fewer than it said where others of the group were counted elsewhere meanwhile
     * @param came of the registration's people in all, out of {@code places}
     */
    public record Outcome(
            String outcome,
            UUID checkInId,
            UUID registrationId,
            int people,
            int came,
            int places,
            Instant at,
            @Nullable String station) {}

    /**
     * @param people how many came; absent for all that have a place by this registration and have not come
     * @param at by the station's clock; a clock that is a day wrong is not believed
     * @throws InvalidField {@code people} for none, or more than have a place
     * @throws Conflict {@code not-confirmed} when there is no place to come to
     */
    @Transactional
    public Outcome arrive(
            Opened at, UUID id, Registration registration, @Nullable Integer people, @Nullable Instant when) {
        int places = checkIns.hold(registration.id());
        var known = checkIns.find(id);
        if (known.isPresent()) {
            return known.get().registrationId().equals(registration.id())
                    ? said(known.get(), known.get().undoneAt() == null ? "checked-in" : "undone", places)
                    : already(registration, places);
        }
        if (registration.state() != RegistrationState.CONFIRMED || places < 1) {
            throw new Conflict("not-confirmed");
        }
        if (people != null && (people < 1 || people > places)) {
            throw new InvalidField("people", "group-of", places);
        }
        int left = places - checkIns.came(registration.id());
        if (left < 1) {
            return already(registration, places);
        }
        int now = people == null ? left : Math.min(people, left);
        var checkIn = new CheckIn(
                id, registration.eventId(), registration.id(), at.station().id(), now, believed(when), null);
        if (!checkIns.add(checkIn)) {
            return already(registration, places);
        }
        counting.arrived(registration, checkIns.came(registration.id()), checkIn.at());
        return said(checkIn, "checked-in", places);
    }

    /** Undoing what is undone, or what never came, changes nothing. */
    @Transactional
    public void undo(UUID eventId, UUID id) {
        checkIns.undo(eventId, id, clock.instant()).ifPresent(registrationId -> {
            checkIns.hold(registrationId);
            counting.undone(registrationId, checkIns.came(registrationId));
        });
    }

    private Instant believed(@Nullable Instant when) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return when == null || when.isAfter(now) || when.isBefore(now.minus(CLOCKS_DIFFER))
                ? now
                : when.truncatedTo(ChronoUnit.MILLIS);
    }

    private Outcome already(Registration registration, int places) {
        var latest = checkIns.latest(registration.id()).orElseThrow(() -> new Conflict("check-in-again"));
        return said(latest, "already", places);
    }

    private Outcome said(CheckIn checkIn, String outcome, int places) {
        return new Outcome(
                outcome,
                checkIn.id(),
                checkIn.registrationId(),
                checkIn.people(),
                checkIns.came(checkIn.registrationId()),
                places,
                checkIn.at(),
                stations.find(checkIn.stationId()).map(Station::name).orElse(null));
    }
}
