package se.samling.event.change.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.samling.event.change.Changing;
import se.samling.event.change.HandingOver;
import se.samling.event.change.LateChanges;
import se.samling.event.change.Leaving;
import se.samling.event.change.web.OwnViews.OwnView;
import se.samling.event.participant.Participant;
import se.samling.event.participant.Participants;
import se.samling.event.registration.PersonalLinks;

/** What people do by the personal link of their registration; reading changes nothing, since mail scanners follow links too. */
@RestController
@RequestMapping("/api/registrations/own/{token}")
class OwnController {

    private final PersonalLinks links;
    private final OwnViews views;
    private final Changing changing;
    private final Leaving leaving;
    private final HandingOver handingOver;
    private final LateChanges late;
    private final Participants participants;

    OwnController(
            PersonalLinks links,
            OwnViews views,
            Changing changing,
            Leaving leaving,
            HandingOver handingOver,
            LateChanges late,
            Participants participants) {
        this.links = links;
        this.views = views;
        this.changing = changing;
        this.leaving = leaving;
        this.handingOver = handingOver;
        this.late = late;
        this.participants = participants;
    }

    record HandOverRequest(@Nullable String name, @Nullable String email) {}

    /** Shows one's own registration, by the personal link. Reading changes nothing, since mail scanners follow links too. */
    @GetMapping
    OwnView own(@PathVariable String token) {
        return views.of(links.registration(token));
    }

    /**
     * Changes one's own name, organisation, language or way to attend, until the deadline. 409 {@code registration-closed} after it,
     * {@code event-full} when the other way has no room.
     */
    @PatchMapping(consumes = "application/merge-patch+json")
    OwnView change(@PathVariable String token, @RequestBody Map<String, Object> changes) {
        return views.of(changing.change(links.registration(token), changes));
    }

    /**
     * Gives one's own place back; the first in the queue gets it. Cancelling what is cancelled changes nothing. 409 {@code change-by-request} for a place after the deadline.
     */
    @DeleteMapping
    OwnView cancel(@PathVariable String token) {
        var registration = links.registration(token);
        late.refuse(registration);
        return views.of(leaving.cancel(registration.id(), "person"));
    }

    /** Gives one's own place to a colleague, who gets a link of their own. The place stays taken throughout, and the old link ends. 409 {@code change-by-request} after the deadline. */
    @PostMapping("/handover")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void handOver(@PathVariable String token, @RequestBody HandOverRequest request) {
        var registration = links.registration(token);
        late.refuse(registration);
        var language = participants
                .find(registration.participantId())
                .map(Participant::language)
                .orElse("sv");
        handingOver.handOver(registration.id(), request.name(), request.email(), language);
    }
}
