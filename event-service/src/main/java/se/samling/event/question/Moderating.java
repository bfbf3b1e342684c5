package se.samling.event.question;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.platform.problem.InvalidField;
import se.samling.platform.problem.NotFound;

/** What a moderator does with questions. Doing it twice changes nothing. */
@Service
public class Moderating {

    private final Questions questions;
    private final ApplicationEventPublisher facts;

    Moderating(Questions questions, ApplicationEventPublisher facts) {
        this.questions = questions;
        this.facts = facts;
    }

    /** {@code state}: queued, shown, answered or hidden. */
    @Transactional
    public void put(UUID eventId, UUID id, @Nullable String state) {
        var next = QuestionState.of(state)
                .filter(wanted -> wanted != QuestionState.MERGED)
                .orElseThrow(() -> new InvalidField("state", "unknown-state"));
        var question = questions.lock(eventId, id).orElseThrow(() -> new NotFound("question", id));
        if (question.state() != next) {
            keep(question.in(next));
        }
    }

    /** The one stays and stands for both; what was merged into the other follows. */
    @Transactional
    public void merge(UUID eventId, UUID id, @Nullable UUID into) {
        var all = questions.lock(eventId);
        var question = find(all, id);
        if (into == null || into.equals(id)) {
            throw new InvalidField("into", "choose-question");
        }
        var other = find(all, into);
        if (other.state() == QuestionState.MERGED) {
            throw new InvalidField("into", "merged-already");
        }
        all.stream().filter(one -> id.equals(one.mergedInto())).forEach(one -> questions.update(one.mergedInto(into)));
        keep(question.mergedInto(into));
    }

    /** In this order; whatever is not named comes after, as it was. */
    @Transactional
    public void order(UUID eventId, @Nullable List<UUID> ids) {
        if (ids == null || ids.isEmpty()) {
            throw new InvalidField("ids", "required");
        }
        var all = questions.lock(eventId);
        var wanted = new ArrayList<Question>();
        ids.stream()
                .distinct()
                .forEach(id -> all.stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .ifPresent(wanted::add));
        all.stream().filter(one -> !wanted.contains(one)).forEach(wanted::add);
        for (int place = 1; place <= wanted.size(); place++) {
            var question = wanted.get(place - 1);
            if (question.place() != place) {
                var moved = question.at(place);
                questions.update(moved);
                facts.publishEvent(new QuestionFact.QuestionMoved(moved));
            }
        }
    }

    private void keep(Question question) {
        questions.update(question);
        facts.publishEvent(new QuestionFact.QuestionModerated(question));
    }

    private static Question find(List<Question> all, UUID id) {
        return all.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("question", id));
    }
}
