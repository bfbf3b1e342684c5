package se.samling.event.question;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.event.broadcast.LiveRoom;
import se.samling.event.broadcast.Watcher;
import se.samling.platform.problem.Conflict;
import se.samling.platform.problem.Gone;
import se.samling.platform.problem.InvalidField;

/** Somebody asks, before the broadcast or while it runs (R1.4). */
@Service
public class Asking {

    private static final int LONGEST = 500;
    private static final int MOST = 2_000;

    private final Questions questions;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Asking(Questions questions, ApplicationEventPublisher facts, Clock clock) {
        this.questions = questions;
        this.facts = facts;
        this.clock = clock;
    }

    /** {@code key}, made by the form at random, is the question's id: the same form sent twice is one question. */
    @Transactional
    public void ask(Watcher watcher, UUID key, @Nullable String text, boolean anonymous) {
        if (text == null || text.isBlank()) {
            throw new InvalidField("text", "required");
        }
        var words = text.strip();
        if (words.length() > LONGEST) {
            throw new InvalidField("text", "too-long", LONGEST);
        }
        var event = watcher.event();
        var phase = watcher.room().phase(event, clock.instant());
        if (phase == LiveRoom.Phase.OVER || phase == LiveRoom.Phase.CANCELLED) {
            throw new Gone("broadcast-over");
        }
        if (questions.count(event.id()) >= MOST) {
            throw new Conflict("too-many-questions");
        }
        var question = new Question(
                key,
                event.id(),
                words,
                anonymous ? null : watcher.registration().participantId(),
                QuestionState.QUEUED,
                0,
                null,
                clock.instant().truncatedTo(ChronoUnit.MINUTES),
                1);
        if (questions.add(question)) {
            facts.publishEvent(new QuestionFact.QuestionAsked(question));
        }
    }
}
