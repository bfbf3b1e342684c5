package se.samling.event.answer;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.event.change.Amending;
import se.samling.event.form.Answer;
import se.samling.event.form.Answers;
import se.samling.event.form.Filling;
import se.samling.event.form.Forms;
import se.samling.event.form.Question;
import se.samling.event.registration.Registration;
import se.samling.event.schedule.Event;
import se.samling.event.schedule.Events;
import se.samling.platform.problem.Conflict;
import se.samling.platform.problem.FieldError;
import se.samling.platform.problem.InvalidField;

/** A person's answers on their own page: who was named by a group, or came by a series, answers there for the first time. */
@Service
public class Replying {

    private final Forms forms;
    private final Filling filling;
    private final Answers answers;
    private final Unanswered unanswered;
    private final Amending amending;
    private final Events events;
    private final Clock clock;

    Replying(
            Forms forms,
            Filling filling,
            Answers answers,
            Unanswered unanswered,
            Amending amending,
            Events events,
            Clock clock) {
        this.forms = forms;
        this.filling = filling;
        this.answers = answers;
        this.unanswered = unanswered;
        this.amending = amending;
        this.events = events;
        this.clock = clock;
    }

    /** The questions somebody is asked, what they answered, and how many required answers are missing. */
    public record Reply(boolean mayChange, int missing, List<Question> questions, Map<UUID, Answer> answers) {}

    public Reply reply(Registration registration) {
        var form = forms.of(registration.eventId());
        var given = answers.of(registration.id());
        var asked = unanswered.asked(registration);
        return new Reply(
                mayChange(event(registration), registration),
                form.missing(asked, given).size(),
                form.concerning(asked),
                given);
    }

    /**
     * Takes the place of all that was answered before.
     *
     * @throws Conflict after the deadline, or without a place
     * @throws InvalidField naming each answer that cannot be taken
     */
    @Transactional
    public Reply change(Registration registration, @Nullable Map<String, Object> typed) {
        if (!mayChange(event(registration), registration)) {
            throw new Conflict(registration.counts() ? "registration-closed" : "registration-cancelled");
        }
        var errors = new ArrayList<FieldError>();
        var read = filling.read(
                registration.eventId(), unanswered.asked(registration), typed == null ? Map.of() : typed, true, errors);
        if (!errors.isEmpty()) {
            throw new InvalidField(errors);
        }
        amending.amend(
                registration.id(), () -> answers.replace(registration.eventId(), Map.of(registration.id(), read)));
        return reply(registration);
    }

    private boolean mayChange(Event event, Registration registration) {
        return registration.counts() && event.takesRegistrations(clock.instant());
    }

    private Event event(Registration registration) {
        return events.find(registration.eventId()).orElseThrow();
    }
}
