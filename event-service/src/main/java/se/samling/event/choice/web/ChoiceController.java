package se.samling.event.choice.web;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samling.event.bulk.Selection;
import se.samling.event.choice.Choice;
import se.samling.event.choice.Choices;
import se.samling.event.choice.Choosing;
import se.samling.event.directory.Access;
import se.samling.event.listing.web.FilterRequest;
import se.samling.event.schedule.Event;
import se.samling.event.schedule.Events;
import se.samling.platform.problem.NotFound;
import se.samling.platform.security.Caller;

/** People of an event who are chosen to be written to. */
@RestController
@RequestMapping("/api/events/{id}/choices")
class ChoiceController {

    private final Events events;
    private final Choosing choosing;
    private final Choices choices;
    private final Access access;

    ChoiceController(Events events, Choosing choosing, Choices choices, Access access) {
        this.events = events;
        this.choosing = choosing;
        this.choices = choices;
        this.access = access;
    }

    /** {@code registrations} that are pointed out, 500 at most; or else the {@code filter} that finds them. */
    record ChoiceRequest(
            @Nullable List<UUID> registrations, @Nullable FilterRequest filter) {}

    /** Chooses people of an event to write a mailing to, as they are now. Nothing is sent by it. For the hosts' organisers. */
    @PostMapping
    ResponseEntity<Choice> choose(@PathVariable UUID id, @RequestBody ChoiceRequest request, Caller caller) {
        var event = mine(id, caller);
        var filter = request.filter();
        var choice = choosing.choose(
                event, new Selection(request.registrations(), filter == null ? null : filter.toFilter()));
        return ResponseEntity.created(URI.create("/api/events/" + id + "/choices/" + choice.id()))
                .body(choice);
    }

    /** Shows how many people were chosen, and when. For the hosts' organisers. */
    @GetMapping("/{choiceId}")
    Choice one(@PathVariable UUID id, @PathVariable UUID choiceId, Caller caller) {
        mine(id, caller);
        return choices.find(choiceId)
                .filter(choice -> choice.eventId().equals(id))
                .orElseThrow(() -> new NotFound("choice", choiceId));
    }

    private Event mine(UUID id, Caller caller) {
        var event = events.find(id).orElseThrow(() -> new NotFound("event", id));
        access.demand(caller, event.hostIds());
        return event;
    }
}
