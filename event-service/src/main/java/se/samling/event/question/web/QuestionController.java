package se.samling.event.question.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.samling.event.directory.Access;
import se.samling.event.question.Moderating;
import se.samling.event.question.Questions;
import se.samling.event.schedule.Events;
import se.samling.platform.problem.Forbidden;
import se.samling.platform.problem.NotFound;
import se.samling.platform.security.Caller;

/** {@code /api/events/{id}/questions}: for the hosts' organisers, and for those who moderate and do nothing else. */
@RestController
@RequestMapping("/api/events/{id}/questions")
class QuestionController {

    private final Events events;
    private final Questions questions;
    private final Moderating moderating;
    private final Access access;

    QuestionController(Events events, Questions questions, Moderating moderating, Access access) {
        this.events = events;
        this.questions = questions;
        this.moderating = moderating;
        this.access = access;
    }

    record StateRequest(@Nullable String state) {}

    record MergeRequest(@Nullable UUID into) {}

    record OrderRequest(@Nullable List<UUID> ids) {}

    /** Lists all questions asked in an event's broadcast, in the moderator's order. */
    @GetMapping
    List<Questions.Shown> all(@PathVariable UUID id, Caller caller) {
        demand(id, caller);
        return questions.shown(id, true);
    }

    /** Queues, shows, hides or marks as answered a question in a broadcast. {@code state} is queued, shown, answered or hidden. */
    @PatchMapping(path = "/{questionId}", consumes = "application/merge-patch+json")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void put(@PathVariable UUID id, @PathVariable UUID questionId, @RequestBody StateRequest request, Caller caller) {
        demand(id, caller);
        moderating.put(id, questionId, request.state());
    }

    /** Merges a question in a broadcast into another one that asks the same. */
    @PostMapping("/{questionId}/merge")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void merge(@PathVariable UUID id, @PathVariable UUID questionId, @RequestBody MergeRequest request, Caller caller) {
        demand(id, caller);
        moderating.merge(id, questionId, request.into());
    }

    /** Puts the questions of a broadcast in order; those not named come after. */
    @PutMapping("/order")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void order(@PathVariable UUID id, @RequestBody OrderRequest request, Caller caller) {
        demand(id, caller);
        moderating.order(id, request.ids());
    }

    private void demand(UUID id, Caller caller) {
        var event = events.find(id).orElseThrow(() -> new NotFound("event", id));
        if (!access.moderates(caller, event.hostIds())) {
            throw new Forbidden("forbidden");
        }
    }
}
