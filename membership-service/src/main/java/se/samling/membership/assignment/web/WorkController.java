package se.samling.membership.assignment.web;

import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samling.membership.assignment.Working;
import se.samling.membership.enrolment.Insiders;
import se.samling.platform.security.Caller;

/**
 * What an organisation sees of the work between the meetings, and what it says of it. {@code key} is the enrolment's id for its contact
 * and participants, logged in, or the token of the contact's personal link, which needs no account.
 */
@RestController
@RequestMapping("/api/enrolments/{key}/assignments")
class WorkController {

    private final Insiders insiders;
    private final Working working;
    private final AssignmentViews views;

    WorkController(Insiders insiders, Working working, AssignmentViews views) {
        this.insiders = insiders;
        this.working = working;
        this.views = views;
    }

    /** Lists a cohort's assignments for one organisation, with what it has said of each. */
    @GetMapping
    AssignmentView.Own own(@PathVariable String key, Caller caller) {
        return views.own(insiders.find(key, caller));
    }

    /** Says how far an organisation is with an assignment; the latest word stands. {@code state} is none, ongoing or done. */
    @PutMapping("/{id}/status")
    AssignmentView.Own say(
            @PathVariable String key, @PathVariable UUID id, @RequestBody Working.Word word, Caller caller) {
        var insider = insiders.find(key, caller);
        working.say(insider, id, word);
        return views.own(insider);
    }
}
