package se.samling.event.form.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samling.event.directory.Access;
import se.samling.event.form.Form;
import se.samling.event.form.Forms;
import se.samling.event.form.QuestionDraft;
import se.samling.event.form.QuestionSets;
import se.samling.event.form.Questioning;
import se.samling.event.schedule.Event;
import se.samling.event.schedule.Events;
import se.samling.platform.patch.IfMatch;
import se.samling.platform.problem.InvalidField;
import se.samling.platform.problem.NotFound;
import se.samling.platform.security.Caller;

/** An event's form: read by whoever may see the event, written by its organisers. */
@RestController
@RequestMapping("/api/events/{id}/form")
class FormController {

    private final Forms forms;
    private final Questioning questioning;
    private final QuestionSets sets;
    private final Events events;
    private final Access access;

    FormController(Forms forms, Questioning questioning, QuestionSets sets, Events events, Access access) {
        this.forms = forms;
        this.questioning = questioning;
        this.sets = sets;
        this.events = events;
        this.access = access;
    }

    record FormView(UUID eventId, int version, List<QuestionView> questions) {
        static FormView of(Form form) {
            return new FormView(
                    form.eventId(),
                    form.version(),
                    form.questions().stream().map(QuestionView::of).toList());
        }
    }

    record FormRequest(@Nullable List<QuestionDraft> questions) {}

    record InsertionRequest(@Nullable UUID setId) {}

    /** Shows the questions that an event's registration form asks. Open to everybody who may see the event. */
    @GetMapping
    ResponseEntity<FormView> form(@PathVariable UUID id, Caller caller) {
        var event = events.find(id)
                .filter(found -> found.announced() || access.organises(caller, found.hostIds()))
                .orElseThrow(() -> new NotFound("event", id));
        return tagged(forms.of(event.id()));
    }

    /**
     * Replaces an event's registration questions, all at once. A question left out is withdrawn; its answers stay for their time.
     * {@code If-Match} is the form's version.
     */
    @PutMapping
    ResponseEntity<FormView> compose(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody FormRequest request,
            Caller caller) {
        return tagged(questioning.compose(mine(id, caller), ifMatch, request.questions()));
    }

    /** Adds a question set's questions to an event's registration form, after those there. */
    @PostMapping("/insertions")
    ResponseEntity<FormView> insert(@PathVariable UUID id, @RequestBody InsertionRequest request, Caller caller) {
        var event = mine(id, caller);
        var setId = request.setId();
        if (setId == null) {
            throw new InvalidField("setId", "required");
        }
        var set = sets.find(setId)
                .filter(found -> access.organises(caller, List.of(found.hostId())))
                .orElseThrow(() -> new NotFound("question-set", setId));
        return tagged(questioning.insert(event, set));
    }

    private static ResponseEntity<FormView> tagged(Form form) {
        return ResponseEntity.ok().eTag(IfMatch.tag(form.version())).body(FormView.of(form));
    }

    private Event mine(UUID id, Caller caller) {
        var event = events.find(id).orElseThrow(() -> new NotFound("event", id));
        access.demand(caller, event.hostIds());
        return event;
    }
}
