package se.samling.event.request.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samling.event.change.LateChanges;
import se.samling.event.registration.PersonalLinks;
import se.samling.event.request.ChangeRequest;
import se.samling.event.request.ChangeRequests;
import se.samling.event.request.Reading;
import se.samling.event.request.Wish;
import se.samling.event.request.Wishing;

/** "Begär ändring", by the personal link of a registration. */
@RestController
@RequestMapping("/api/registrations/own/{token}/change-requests")
class OwnRequestController {

    private final PersonalLinks links;
    private final LateChanges late;
    private final Reading reading;
    private final Wishing wishing;
    private final ChangeRequests requests;

    OwnRequestController(
            PersonalLinks links, LateChanges late, Reading reading, Wishing wishing, ChangeRequests requests) {
        this.links = links;
        this.late = late;
        this.reading = reading;
        this.wishing = wishing;
        this.requests = requests;
    }

    /**
     * {@code onRequest}: changes go by request now. {@code kinds}: what can be asked for, as far as it goes by request; {@code people}
     * are the whole group as it is. {@code requests}: the latest first.
     */
    record AskingView(boolean onRequest, List<String> kinds, int people, List<OwnRequestView> requests) {}

    /** {@code state}: waiting, queued (granted, waits for room), approved, declined, withdrawn or lapsed. */
    record OwnRequestView(
            UUID id,
            String kind,
            @Nullable String mode,
            @Nullable Integer people,
            @Nullable String name,
            @Nullable String email,
            @Nullable String word,
            String state,
            @Nullable String answer,
            Instant askedAt,
            @Nullable Instant settledAt) {}

    /** Lists what a registration has asked its host to change, and says what it can ask for now. */
    @GetMapping
    AskingView own(@PathVariable String token) {
        var registration = links.registration(token);
        boolean onRequest = late.onRequest(registration);
        return new AskingView(
                onRequest,
                onRequest
                        ? reading.kinds(registration).stream()
                                .map(Wish.Kind::word)
                                .toList()
                        : List.of(),
                reading.people(registration),
                requests.of(registration.id(), registration.participantId()).stream()
                        .map(OwnRequestController::view)
                        .toList());
    }

    /**
     * Asks the host for a change after the deadline, with a word. {@code kind}: mode, person, people or cancellation. The same sent
     * twice is one request. 409 while another is open, before the deadline ({@code change-directly}) or once the event has begun.
     */
    @PostMapping
    OwnRequestView ask(@PathVariable String token, @RequestBody Reading.Typed typed) {
        return view(wishing.ask(links.registration(token), typed));
    }

    /** Withdraws a request that waits; withdrawing it twice is the same. 409 when it has been answered. */
    @DeleteMapping("/{requestId}")
    OwnRequestView withdraw(@PathVariable String token, @PathVariable UUID requestId) {
        return view(wishing.withdraw(links.registration(token), requestId));
    }

    private static OwnRequestView view(ChangeRequest request) {
        var wish = request.wish();
        return new OwnRequestView(
                request.id(),
                wish.kind().word(),
                wish.mode(),
                wish.people(),
                wish.name(),
                wish.email(),
                request.word(),
                request.state().word(),
                request.answer(),
                request.askedAt(),
                request.settledAt());
    }
}
