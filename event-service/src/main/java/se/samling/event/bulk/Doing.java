package se.samling.event.bulk;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.event.attendance.Counting;
import se.samling.event.change.Leaving;
import se.samling.event.change.Seating;
import se.samling.event.registration.Registration;
import se.samling.event.registration.RegistrationState;
import se.samling.event.registration.Registrations;

/** One line of an act at a time: what is done and that it is done are written together. */
@Service
class Doing {

    private final BulkActs acts;
    private final Registrations registrations;
    private final Leaving leaving;
    private final Seating seating;
    private final Counting counting;
    private final Clock clock;

    Doing(
            BulkActs acts,
            Registrations registrations,
            Leaving leaving,
            Seating seating,
            Counting counting,
            Clock clock) {
        this.acts = acts;
        this.registrations = registrations;
        this.leaving = leaving;
        this.seating = seating;
        this.counting = counting;
        this.clock = clock;
    }

    /** How it went on. */
    sealed interface Step {
        /** There may be more. */
        record Done() implements Step {}

        /** Finished, or somebody else is at it. */
        record Nothing() implements Step {}
    }

    /** Was refused: written apart, since what the refusal undid takes the note along. */
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;
        final int position;

        Refused(int position, RuntimeException why) {
            super(why);
            this.position = position;
        }
    }

    @Transactional
    public Step next(UUID actId) {
        var act = acts.hold(actId);
        if (act.isEmpty()) {
            return new Step.Nothing();
        }
        var line = acts.next(actId);
        if (line.isEmpty()) {
            acts.finish(actId, clock.instant());
            return new Step.Nothing();
        }
        int position = line.get().position();
        try {
            var registration = registrations.find(line.get().registrationId());
            var outcome = registration.isEmpty() ? "gone" : done(act.get().act(), registration.get());
            acts.note(actId, position, outcome);
            return new Step.Done();
        } catch (RuntimeException why) {
            throw new Refused(position, why);
        }
    }

    @Transactional
    public void note(UUID actId, int position, String outcome) {
        acts.note(actId, position, outcome);
    }

    private String done(Act act, Registration registration) {
        if (registration.state() == RegistrationState.CANCELLED) {
            return "cancelled";
        }
        switch (act.kind()) {
            case CANCEL -> leaving.cancel(registration.id(), "organiser", act.reason());
            case CHANGE_MODE -> {
                var mode = String.valueOf(act.mode());
                if (!registration.counts() || registration.mode().equals(mode)) {
                    return "already";
                }
                leaving.changeMode(registration.id(), mode);
            }
            case GIVE_PLACE -> {
                if (registration.waitingNumber() == null) {
                    return "already";
                }
                seating.give(registration.id());
            }
            case ATTENDED ->
                counting.correct(
                        registration.eventId(),
                        registration.id(),
                        Math.max(1, registration.standing().seats()));
            case NOT_ATTENDED -> counting.correct(registration.eventId(), registration.id(), 0);
        }
        return "done";
    }
}
