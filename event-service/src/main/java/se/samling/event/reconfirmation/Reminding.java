package se.samling.event.reconfirmation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.event.schedule.Event;
import se.samling.event.schedule.EventFact;
import se.samling.event.schedule.EventState;
import se.samling.event.schedule.Events;
import se.samling.event.schedule.LocalSpan;
import se.samling.platform.problem.Conflict;
import se.samling.platform.problem.FieldError;
import se.samling.platform.problem.InvalidField;
import se.samling.platform.problem.NotFound;

/** Asks those again who have not answered, once a day at most, and says until when and what becomes of silence. */
@Service
public class Reminding {

    /** Nobody loses a place without a day to answer. */
    static final Duration LEAST = Duration.ofHours(24);

    private static final Duration BETWEEN = Duration.ofHours(20);

    private final Events events;
    private final AnswerTimes times;
    private final MoveAnswers answers;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Reminding(Events events, AnswerTimes times, MoveAnswers answers, ApplicationEventPublisher facts, Clock clock) {
        this.events = events;
        this.times = times;
        this.answers = answers;
        this.facts = facts;
        this.clock = clock;
    }

    /** {@code answerBy}: local in the event's zone; its second still counts. MoveAnswers how many were asked. */
    @Transactional
    public int remind(UUID eventId, @Nullable LocalDateTime answerBy, @Nullable String silent) {
        var event = events.hold(eventId).orElseThrow(() -> new NotFound("event", eventId));
        var now = clock.instant();
        if (event.stored() == EventState.CANCELLED) {
            throw new Conflict("event-cancelled");
        }
        if (!now.isBefore(event.span().start())) {
            throw new Conflict("event-held");
        }
        var time = checked(event, answerBy, silent, now);
        var people = answers.awaited(eventId);
        if (people.isEmpty()) {
            throw new Conflict("nobody-to-remind");
        }
        if (!times.keep(time, instant(event, time.answerBy()), now.minus(BETWEEN))) {
            throw new Conflict(
                    times.of(eventId).map(AnswerTime::closedAt).isPresent() ? "answers-closed" : "reminded-already");
        }
        facts.publishEvent(new AnswersAwaited(event, time, people));
        return people.size();
    }

    /** A new move asks anew. */
    @EventListener
    @Transactional
    public void on(EventFact fact) {
        if (fact instanceof EventFact.EventMoved || fact instanceof EventFact.EventCancelled) {
            times.forget(fact.event().id());
        }
    }

    private static AnswerTime checked(
            Event event, @Nullable LocalDateTime answerBy, @Nullable String silent, Instant now) {
        var wrong = new ArrayList<FieldError>();
        var silence = Silence.of(silent);
        if (silence.isEmpty()) {
            wrong.add(FieldError.of("silent", "required"));
        }
        if (answerBy == null) {
            wrong.add(FieldError.of("answerBy", "required"));
        } else if (!LocalSpan.exists(answerBy, event.span().zone())) {
            wrong.add(FieldError.of("answerBy", "time-skipped"));
        } else if (!answerBy.isBefore(event.span().startsAt())) {
            wrong.add(FieldError.of("answerBy", "answer-after-start"));
        } else if (instant(event, answerBy).isBefore(now.plus(LEAST))) {
            wrong.add(FieldError.of("answerBy", "answer-too-soon"));
        }
        if (!wrong.isEmpty() || answerBy == null) {
            throw new InvalidField(wrong);
        }
        return new AnswerTime(event.id(), answerBy, silence.orElseThrow(), now, null);
    }

    /** The first instant at which it is too late. */
    private static Instant instant(Event event, LocalDateTime answerBy) {
        return answerBy.atZone(event.span().zone()).toInstant().plusSeconds(1);
    }
}
