package se.samling.event.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.event.schedule.Event;
import se.samling.platform.patch.IfMatch;
import se.samling.platform.problem.InvalidField;

/** Writes an event's form: all of it at once, since order and conditions bind the questions together. */
@Service
public class Questioning {

    private final Forms forms;
    private final QuestionSets sets;

    Questioning(Forms forms, QuestionSets sets) {
        this.forms = forms;
        this.sets = sets;
    }

    /**
     * A question that is left out is withdrawn: nobody is asked any more, and its answers stay for their time.
     *
     * @param ifMatch the version that was changed
     * @throws InvalidField naming each fault
     */
    @Transactional
    public Form compose(Event event, @Nullable String ifMatch, @Nullable List<QuestionDraft> drafts) {
        IfMatch.require(ifMatch, forms.hold(event.id()));
        return write(event, drafts == null ? List.of() : drafts);
    }

    /** Puts a set's questions after those that are there. */
    @Transactional
    public Form insert(Event event, QuestionSet set) {
        forms.hold(event.id());
        var drafts = new ArrayList<>(drafts(forms.of(event.id()).questions()));
        drafts.addAll(renumbered(set.questions()));
        return write(event, drafts);
    }

    /** Saved under a name the host has already, it takes that one's place. */
    @Transactional
    public QuestionSet keep(Event event, UUID hostId, @Nullable String name) {
        var questions = drafts(forms.of(event.id()).questions());
        if (name == null || name.isBlank()) {
            throw new InvalidField("name", "required");
        }
        if (name.length() > 120) {
            throw new InvalidField("name", "too-long", 120);
        }
        if (questions.isEmpty()) {
            throw new InvalidField("eventId", "form-empty");
        }
        return sets.save(hostId, name.strip(), questions);
    }

    private Form write(Event event, List<QuestionDraft> drafts) {
        var draft = new DraftForm(forms.everOf(event.id()));
        var questions = draft.read(drafts);
        if (!draft.errors().isEmpty()) {
            throw new InvalidField(draft.errors());
        }
        var form = forms.save(event.id(), questions);
        if (!event.announced()) {
            forms.deleteWithdrawn(event.id());
        }
        return form;
    }

    private static List<QuestionDraft> drafts(List<Question> questions) {
        return questions.stream()
                .map(question -> QuestionDraft.of(question.id(), question.body()))
                .toList();
    }

    /** The same set put in twice is two sets of questions. */
    private static List<QuestionDraft> renumbered(List<QuestionDraft> drafts) {
        Map<UUID, UUID> ids = new HashMap<>();
        drafts.forEach(draft -> ids.put(draft.id(), UUID.randomUUID()));
        return drafts.stream().map(draft -> draft.renumbered(ids)).toList();
    }
}
