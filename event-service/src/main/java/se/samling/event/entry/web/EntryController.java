package se.samling.event.entry.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.samling.event.directory.Access;
import se.samling.event.entry.Entering;
import se.samling.event.entry.Entry;
import se.samling.event.registration.Headcounts;
import se.samling.event.registration.PersonalLinks;
import se.samling.event.schedule.Events;
import se.samling.platform.problem.FieldError;
import se.samling.platform.problem.NotFound;
import se.samling.platform.security.Caller;

/** Registrations that an organiser of the event writes down: one, or a list with a dry run. */
@RestController
@RequestMapping("/api/events/{id}")
class EntryController {

    private final Entering entering;
    private final Events events;
    private final Headcounts headcounts;
    private final PersonalLinks links;
    private final Access access;

    EntryController(Entering entering, Events events, Headcounts headcounts, PersonalLinks links, Access access) {
        this.entering = entering;
        this.events = events;
        this.headcounts = headcounts;
        this.links = links;
        this.access = access;
    }

    record EntriesRequest(@Nullable List<Entry> entries) {}

    /** {@code line} counts from 1; outcome: confirmed, waiting, already-registered or refused; or in a dry run would. */
    record LineView(int line, String email, String outcome, List<WrongField> errors) {}

    /** {@code code} names what is wrong as problems do. */
    record WrongField(String field, String code) {}

    /**
     * Registers somebody for an event on their behalf, never beyond the seats. For the hosts' organisers; who finds no seat waits.
     * They get the same mail as everybody, and the answer holds no personal link.
     */
    @PostMapping("/entries")
    OutcomeView one(@PathVariable UUID id, @RequestBody Entry entry, Caller caller) {
        demand(id, caller);
        var outcome = OutcomeView.of(entering.one(id, entry), links, headcounts);
        return new OutcomeView(outcome.outcome(), outcome.registrationId(), outcome.position(), null);
    }

    /**
     * Registers a list of people for an event, each line by itself; dryRun only foresees it, seats and quotas included. 500 at most. A
     * line that is bad or finds no place is refused and the others go on; the same list again registers nobody twice.
     */
    @PostMapping("/entries/imports")
    List<LineView> all(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestBody EntriesRequest request,
            Caller caller) {
        demand(id, caller);
        return entering.all(id, request.entries() == null ? List.of() : request.entries(), dryRun).stream()
                .map(line -> new LineView(
                        line.line(),
                        line.email(),
                        line.outcome(),
                        line.errors().stream().map(EntryController::wrong).toList()))
                .toList();
    }

    private void demand(UUID id, Caller caller) {
        access.demand(
                caller,
                events.find(id).orElseThrow(() -> new NotFound("event", id)).hostIds());
    }

    private static WrongField wrong(FieldError error) {
        return new WrongField(error.field(), error.code());
    }
}
