package se.samling.event.answer.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.samling.event.answer.AnswerTable;
import se.samling.event.answer.Needs;
import se.samling.event.directory.Access;
import se.samling.event.directory.Directory;
import se.samling.event.directory.KnownPerson;
import se.samling.event.form.web.QuestionView;
import se.samling.event.language.Text;
import se.samling.event.registration.Registrations;
import se.samling.event.schedule.Event;
import se.samling.event.schedule.Events;
import se.samling.platform.problem.NotFound;
import se.samling.platform.security.Caller;

/** What people answered, for an event's organisers. */
@RestController
class AnswerController {

    private final AnswerTable table;
    private final Needs needs;
    private final Registrations registrations;
    private final Events events;
    private final Directory directory;
    private final Access access;

    AnswerController(
            AnswerTable table,
            Needs needs,
            Registrations registrations,
            Events events,
            Directory directory,
            Access access) {
        this.table = table;
        this.needs = needs;
        this.registrations = registrations;
        this.events = events;
        this.directory = directory;
        this.access = access;
    }

    /** {@code rows} by registration, then by question. */
    record TableView(
            List<QuestionView> questions, Map<UUID, Map<UUID, AnswerTable.Cell>> rows, List<CountedView> counts) {}

    record CountedView(UUID questionId, Text label, List<AnswerTable.Count> counts) {}

    record NeedsView(List<NeedView> needs, List<ReadingView> readings) {}

    /** {@code people} answered at all. */
    record NeedView(
            UUID questionId, String kind, Text label, int people, List<AnswerTable.Count> counts, List<String> notes) {}

    /** {@code name} is absent for an account without a person, and after its erasure. */
    record ReadingView(@Nullable String name, Instant readAt) {}

    record OneView(List<QuestionView> questions, Map<UUID, AnswerTable.Cell> answers) {}

    /**
     * Shows how an event's registrations answered its form's questions, with counts. Rows only for the registrations named, 200 at
     * most; diet and access needs are not among them.
     */
    @GetMapping("/api/events/{id}/answers")
    TableView table(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable List<UUID> registration, Caller caller) {
        mine(id, caller);
        var asked = registration == null ? List.<UUID>of() : registration;
        return new TableView(
                table.columns(id).stream().map(QuestionView::of).toList(),
                table.rows(id, asked.subList(0, Math.min(asked.size(), 200))),
                table.counts(id).stream()
                        .map(one -> new CountedView(
                                one.question().id(), one.question().body().label(), one.counts()))
                        .toList());
    }

    /** Shows what one registration answered in the form, for the event's organisers. Somebody else's registration looks like none (404). */
    @GetMapping("/api/registrations/{id}/answers")
    OneView one(@PathVariable UUID id, Caller caller) {
        var event = registrations
                .find(id)
                .flatMap(found -> events.find(found.eventId()))
                .filter(found -> access.organises(caller, found.hostIds()))
                .orElseThrow(() -> new NotFound("registration", id))
                .id();
        return new OneView(
                table.columns(event).stream().map(QuestionView::of).toList(),
                table.rows(event, List.of(id)).getOrDefault(id, Map.of()));
    }

    /** Counts an event's diet and access needs, without names, and lists who has read the names. */
    @GetMapping("/api/events/{id}/needs")
    NeedsView needs(@PathVariable UUID id, Caller caller) {
        mine(id, caller);
        return new NeedsView(
                needs.counts(id).stream()
                        .map(one -> new NeedView(
                                one.question().id(),
                                one.question().kind().word(),
                                one.question().body().label(),
                                one.people(),
                                one.counts(),
                                one.notes()))
                        .toList(),
                needs.readings(id).stream()
                        .map(one -> new ReadingView(name(one.personId()), one.readAt()))
                        .toList());
    }

    /**
     * Lists diet and access needs with names, and writes down who asked. A POST for that reason; each reading is shown to the
     * organisers.
     */
    @PostMapping("/api/events/{id}/needs/readings")
    List<Needs.Named> people(@PathVariable UUID id, Caller caller) {
        mine(id, caller);
        return needs.people(id, caller.personId());
    }

    private @Nullable String name(@Nullable UUID personId) {
        return personId == null
                ? null
                : directory.person(personId).map(KnownPerson::name).orElse(null);
    }

    private Event mine(UUID id, Caller caller) {
        var event = events.find(id).orElseThrow(() -> new NotFound("event", id));
        access.demand(caller, event.hostIds());
        return event;
    }
}
