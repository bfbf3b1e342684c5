package se.samling.event.reconfirmation;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.event.change.Leaving;
import se.samling.event.registration.Registration;
import se.samling.event.registration.Registrations;
import se.samling.event.schedule.Events;
import se.samling.platform.problem.Conflict;

/** Somebody says whether the new time or place suits them. */
@Service
public class Reconfirming {

    private final Events events;
    private final AnswerTimes times;
    private final MoveAnswers answers;
    private final Leaving leaving;
    private final Registrations registrations;
    private final Clock clock;

    Reconfirming(
            Events events,
            AnswerTimes times,
            MoveAnswers answers,
            Leaving leaving,
            Registrations registrations,
            Clock clock) {
        this.events = events;
        this.times = times;
        this.answers = answers;
        this.leaving = leaving;
        this.registrations = registrations;
        this.clock = clock;
    }

    /** @throws Conflict {@code answers-closed}: the place has gone, or is about to */
    @Transactional
    public Registration answer(Registration registration, boolean stays) {
        if (!stays) {
            return leaving.cancel(registration.id(), "person");
        }
        events.hold(registration.eventId());
        boolean late = times.hold(registration.eventId())
                .filter(AnswerTime::tookPlaces)
                .isPresent();
        if (late && answers.awaits(registration.id())) {
            throw new Conflict("answers-closed");
        }
        answers.stays(registration.id(), Timestamp.from(clock.instant()));
        return registrations.find(registration.id()).orElseThrow();
    }
}
