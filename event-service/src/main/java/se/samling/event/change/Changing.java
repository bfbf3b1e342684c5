package se.samling.event.change;

import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.event.admission.Belonging;
import se.samling.event.admission.SeatLocks;
import se.samling.event.participant.Meeting;
import se.samling.event.participant.Participants;
import se.samling.event.quota.Quota;
import se.samling.event.registration.Registration;
import se.samling.event.registration.RegistrationState;
import se.samling.event.schedule.Events;
import se.samling.platform.patch.MergePatch;
import se.samling.platform.problem.Conflict;
import se.samling.platform.problem.InvalidField;

/** What people change about their own registration: mode, name, organisation, language; until the deadline. */
@Service
public class Changing {

    private final Events events;
    private final Participants participants;
    private final Meeting meeting;
    private final Leaving leaving;
    private final SeatLocks locks;
    private final Belonging belonging;
    private final MergePatch patch;
    private final Clock clock;

    Changing(
            Events events,
            Participants participants,
            Meeting meeting,
            Leaving leaving,
            SeatLocks locks,
            Belonging belonging,
            MergePatch patch,
            Clock clock) {
        this.events = events;
        this.participants = participants;
        this.meeting = meeting;
        this.leaving = leaving;
        this.locks = locks;
        this.belonging = belonging;
        this.patch = patch;
        this.clock = clock;
    }

    record Changeable(String mode, String name, @Nullable String organisation, String language) {}

    @Transactional
    public Registration change(Registration registration, Map<String, Object> changes) {
        var event = events.find(registration.eventId()).orElseThrow();
        if (!event.takesRegistrations(clock.instant())) {
            throw new Conflict("registration-closed");
        }
        if (registration.state() == RegistrationState.CANCELLED) {
            throw new Conflict("registration-cancelled");
        }
        var participant = participants.find(registration.participantId()).orElseThrow();
        var wanted = patch.apply(
                new Changeable(
                        registration.mode(), participant.name(), participant.organisation(), participant.language()),
                changes);
        if (wanted.name() == null || wanted.name().isBlank()) {
            throw new InvalidField("name", "required");
        }
        if (wanted.name().length() > 120) {
            throw new InvalidField("name", "too-long", 120);
        }
        if (!"sv".equals(wanted.language()) && !"en".equals(wanted.language())) {
            throw new InvalidField("language", "unknown-language");
        }
        if (wanted.mode() == null || !event.content().modes().contains(wanted.mode())) {
            throw new InvalidField("mode", "choose-mode");
        }
        if (registration.ties().partyId() == null
                && !Quota.key(wanted.organisation()).equals(Quota.key(participant.organisation()))) {
            locks.all(registration.eventId());
            belonging.demandRoomAt(wanted.organisation(), registration, "organisation");
        }
        meeting.change(participant, wanted.name().strip(), wanted.language(), wanted.organisation());
        return leaving.changeMode(registration.id(), wanted.mode());
    }
}
