package se.samling.event.reconfirmation.web;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samling.event.change.web.OwnViews;
import se.samling.event.change.web.OwnViews.OwnView;
import se.samling.event.reconfirmation.AnswerTimes;
import se.samling.event.reconfirmation.Reconfirming;
import se.samling.event.registration.PersonalLinks;
import se.samling.event.registration.RegistrationState;

/** "Ny tid – gäller din anmälan?", by the personal link of a registration. */
@RestController
@RequestMapping("/api/registrations/own/{token}/reconfirmation")
class OwnAnswerController {

    private final PersonalLinks links;
    private final OwnViews views;
    private final Reconfirming reconfirming;
    private final AnswerTimes times;

    OwnAnswerController(PersonalLinks links, OwnViews views, Reconfirming reconfirming, AnswerTimes times) {
        this.links = links;
        this.views = views;
        this.reconfirming = reconfirming;
        this.times = times;
    }

    record AnswerRequest(boolean stays) {}

    /** {@code answerBy} and {@code silent} are absent while no time is set: then silence keeps the place. */
    record QuestionView(
            boolean asked,
            @Nullable LocalDateTime answerBy,
            @Nullable String silent,
            boolean closed) {}

    /**
     * Shows whether one is asked if an event's new time suits, by the personal link. {@code answerBy} is local in the event's zone;
     * while it is absent, silence keeps the place.
     */
    @GetMapping
    QuestionView question(@PathVariable String token) {
        var registration = links.registration(token);
        boolean asked = registration.askedToReconfirm() && registration.state() != RegistrationState.CANCELLED;
        return times.of(registration.eventId())
                .map(time ->
                        new QuestionView(asked, time.answerBy(), time.silent().word(), time.closedAt() != null))
                .orElse(new QuestionView(asked, null, null, false));
    }

    /** Answers whether an event's new time suits, by the personal link. 409 {@code answers-closed} when it is too late. */
    @PostMapping
    OwnView answer(@PathVariable String token, @RequestBody AnswerRequest request) {
        return views.of(reconfirming.answer(links.registration(token), request.stays()));
    }
}
