package se.samling.event.discussion.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import se.samling.event.directory.Access;
import se.samling.event.discussion.Discussing;
import se.samling.event.discussion.Discussions;
import se.samling.event.language.Text;
import se.samling.event.registration.PersonalLinks;
import se.samling.event.schedule.Events;
import se.samling.platform.problem.NotFound;
import se.samling.platform.security.Caller;

/** The discussion sheet: written by organisers, read by who was there. */
@RestController
class DiscussionController {

    private final Discussing discussing;
    private final Discussions discussions;
    private final Events events;
    private final PersonalLinks links;
    private final Access access;

    DiscussionController(
            Discussing discussing, Discussions discussions, Events events, PersonalLinks links, Access access) {
        this.discussing = discussing;
        this.discussions = discussions;
        this.events = events;
        this.links = links;
        this.access = access;
    }

    record Sheet(@Nullable List<Text> questions) {}

    /** What a participant's link opens; no questions while they are not released. */
    record OwnSheet(List<Text> questions, String note) {}

    record NoteRequest(@Nullable String note) {}

    /** Lists an event's discussion questions, for the hosts' organisers. */
    @GetMapping("/api/events/{id}/discussion")
    Sheet sheet(@PathVariable UUID id, Caller caller) {
        demand(id, caller);
        return new Sheet(discussions.questions(id));
    }

    /** Replaces an event's discussion questions; participants get them when it has ended. */
    @PutMapping("/api/events/{id}/discussion")
    Sheet ask(@PathVariable UUID id, @RequestBody Sheet sheet, Caller caller) {
        demand(id, caller);
        return new Sheet(discussing.ask(id, sheet.questions()));
    }

    /** Shows the discussion questions and one's own note, by the personal link. No questions before the event has ended. */
    @GetMapping("/api/registrations/own/{token}/discussion")
    OwnSheet own(@PathVariable String token) {
        var registration = links.registration(token);
        var questions = discussing.released(registration);
        return new OwnSheet(questions, questions.isEmpty() ? "" : discussing.note(registration));
    }

    /**
     * Saves one's own note on the discussion, by the personal link. The group sees it, the organiser never does. 409
     * {@code discussion-not-released} before the event has ended.
     */
    @PutMapping("/api/registrations/own/{token}/discussion/note")
    OwnSheet note(@PathVariable String token, @RequestBody NoteRequest request) {
        discussing.note(links.registration(token), request.note());
        return own(token);
    }

    private void demand(UUID id, Caller caller) {
        var event = events.find(id).orElseThrow(() -> new NotFound("event", id));
        access.demand(caller, event.hostIds());
    }
}
