package se.samling.event.form.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.samling.event.directory.Access;
import se.samling.event.form.QuestionDraft;
import se.samling.event.form.QuestionSet;
import se.samling.event.form.QuestionSets;
import se.samling.event.form.Questioning;
import se.samling.event.schedule.Events;
import se.samling.platform.problem.Forbidden;
import se.samling.platform.problem.InvalidField;
import se.samling.platform.problem.NotFound;
import se.samling.platform.security.Caller;

/** A host's question sets: kept from a form, put into another. */
@RestController
@RequestMapping("/api/question-sets")
class QuestionSetController {

    private final QuestionSets sets;
    private final Questioning questioning;
    private final Events events;
    private final Access access;

    QuestionSetController(QuestionSets sets, Questioning questioning, Events events, Access access) {
        this.sets = sets;
        this.questioning = questioning;
        this.events = events;
        this.access = access;
    }

    /** {@code eventId} is the event whose form is kept; the host one of that event's. */
    record SetRequest(
            @Nullable UUID eventId,
            @Nullable UUID hostId,
            @Nullable String name) {}

    record SetView(UUID id, UUID hostId, String name, List<QuestionDraft> questions) {
        static SetView of(QuestionSet set) {
            return new SetView(set.id(), set.hostId(), set.name(), set.questions());
        }
    }

    /** Lists the question sets of the caller's hosts. An administrator names the hosts. */
    @GetMapping
    List<SetView> list(@RequestParam(required = false) @Nullable List<UUID> host, Caller caller) {
        if (!access.organisesAny(caller)) {
            throw new Forbidden("forbidden");
        }
        var own = access.ownHosts(caller);
        var asked = host == null
                ? own
                : host.stream()
                        .filter(one -> caller.admin() || own.contains(one))
                        .toList();
        return sets.of(asked).stream().map(SetView::of).toList();
    }

    /** Keeps an event's registration questions as a set for other events. A name the host has already takes that set's place. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    SetView keep(@RequestBody SetRequest request, Caller caller) {
        if (!access.organisesAny(caller)) {
            throw new Forbidden("forbidden");
        }
        var eventId = request.eventId();
        if (eventId == null) {
            throw new InvalidField("eventId", "required");
        }
        var event = events.find(eventId)
                .filter(found -> access.organises(caller, found.hostIds()))
                .orElseThrow(() -> new NotFound("event", eventId));
        var host = event.hostIds().stream()
                .filter(one -> request.hostId() == null || one.equals(request.hostId()))
                .filter(one -> access.organises(caller, List.of(one)))
                .findFirst()
                .orElseThrow(() -> new NotFound("organisation", String.valueOf(request.hostId())));
        return SetView.of(questioning.keep(event, host, request.name()));
    }

    /** Deletes a question set; forms that it was put into stay as they are. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable UUID id, Caller caller) {
        var set = sets.find(id)
                .filter(found -> access.organises(caller, List.of(found.hostId())))
                .orElseThrow(() -> new NotFound("question-set", id));
        sets.delete(set.id());
    }
}
