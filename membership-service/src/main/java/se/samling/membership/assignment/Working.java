package se.samling.membership.assignment;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.membership.enrolment.Insider;
import se.samling.platform.problem.InvalidField;
import se.samling.platform.problem.NotFound;

/** An organisation says how far it is with an assignment; the latest word stands. */
@Service
public class Working {

    private static final int WORDS_AT_MOST = 1000;

    private final Assignments assignments;
    private final Statuses statuses;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Working(Assignments assignments, Statuses statuses, ApplicationEventPublisher facts, Clock clock) {
        this.assignments = assignments;
        this.statuses = statuses;
        this.facts = facts;
        this.clock = clock;
    }

    /** @param state none, ongoing or done */
    public record Word(@Nullable String state, @Nullable String words) {}

    /** The row of the assignment is locked first, so that what others hear of it comes in order. */
    @Transactional
    public void say(Insider insider, UUID assignmentId, Word word) {
        var state = WorkState.of(word.state() == null ? "" : word.state())
                .orElseThrow(() -> new InvalidField("state", "unknown-status"));
        var words = word.words();
        if (words != null && words.length() > WORDS_AT_MOST) {
            throw new InvalidField("words", "too-long", WORDS_AT_MOST);
        }
        var enrolment = insider.enrolment();
        if (assignments.lock(enrolment.networkId(), assignmentId).isEmpty()) {
            throw new NotFound("assignment", assignmentId);
        }
        statuses.put(
                assignmentId,
                enrolment.id(),
                state,
                words == null || words.isBlank() ? null : words.strip(),
                insider.personId(),
                clock.instant());
        facts.publishEvent(new AssignmentFact.AssignmentChanged(assignments.touch(assignmentId)));
    }
}
