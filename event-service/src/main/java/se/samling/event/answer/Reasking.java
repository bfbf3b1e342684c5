package se.samling.event.answer;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import se.samling.event.change.Amending;
import se.samling.event.form.ToldForms;
import se.samling.event.form.ToldForms.Telling;
import se.samling.event.registration.Registration;
import se.samling.event.schedule.EventState;
import se.samling.event.schedule.Events;

/**
 * A form that changes after people have got their places changes what they have yet to answer, and what their reminders ask for. Whom it
 * concerns is told of anew, some at a time, each time a minute has passed; after a crash it goes on where it was.
 */
@Service
public class Reasking {

    private static final int AT_A_TIME = 200;

    private final ToldForms told;
    private final Unanswered unanswered;
    private final Amending amending;
    private final Events events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Reasking(
            ToldForms told,
            Unanswered unanswered,
            Amending amending,
            Events events,
            TransactionTemplate transaction,
            Clock clock) {
        this.told = told;
        this.unanswered = unanswered;
        this.amending = amending;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    public void sweep() {
        for (var eventId : told.unfinished()) {
            while (Boolean.TRUE.equals(transaction.execute(status -> step(eventId)))) {
                // until everybody was looked at
            }
        }
    }

    private boolean step(UUID eventId) {
        var found = told.hold(eventId);
        if (found.isEmpty()) {
            return false;
        }
        var telling = found.get();
        if (awaited(eventId)) {
            var last = amending.tellAgain(eventId, telling.until(), AT_A_TIME, seated -> concerned(telling, seated));
            if (last.isPresent()) {
                told.reached(eventId, last.get());
                return true;
            }
        }
        told.finished(eventId);
        return false;
    }

    /** Of what is over nobody is reminded. */
    private boolean awaited(UUID eventId) {
        return events.find(eventId)
                .filter(event -> event.state(clock.instant()) != EventState.HELD)
                .isPresent();
    }

    private List<Registration> concerned(Telling telling, List<Registration> seated) {
        return telling.before()
                .map(before -> unanswered.differing(seated, before))
                .orElse(seated);
    }
}
