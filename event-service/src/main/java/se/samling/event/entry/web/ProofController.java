package se.samling.event.entry.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samling.event.entry.Proving;
import se.samling.event.participant.Participant;
import se.samling.event.participant.Participants;
import se.samling.event.registration.Headcounts;
import se.samling.event.registration.Parties;
import se.samling.event.registration.Party;
import se.samling.event.registration.PersonalLinks;
import se.samling.event.registration.Registration;
import se.samling.event.registration.RegistrationState;
import se.samling.event.registration.Registrations;
import se.samling.event.schedule.Events;
import se.samling.event.schedule.web.EventViews;
import se.samling.platform.link.LinkInvalid;

/** The link that proves a typed address; reading changes nothing, since mail scanners follow links too. */
@RestController
class ProofController {

    private final Proving proving;
    private final PersonalLinks links;
    private final Registrations registrations;
    private final Headcounts headcounts;
    private final Participants participants;
    private final Parties parties;
    private final Events events;
    private final EventViews views;

    ProofController(
            Proving proving,
            PersonalLinks links,
            Registrations registrations,
            Headcounts headcounts,
            Participants participants,
            Parties parties,
            Events events,
            EventViews views) {
        this.proving = proving;
        this.links = links;
        this.registrations = registrations;
        this.headcounts = headcounts;
        this.participants = participants;
        this.parties = parties;
        this.events = events;
        this.views = views;
    }

    record ProofView(
            String state,
            EventViews.Summary event,
            String name,
            String email,
            String mode,
            int people,
            List<String> named,
            @Nullable Instant heldUntil,
            @Nullable String token) {}

    /** Shows the registration that a mailed link will prove. Reading changes nothing, since mail scanners follow links too. */
    @GetMapping("/api/registrations/proofs/{token}")
    ProofView proof(@PathVariable String token) {
        var registration = registrations.find(links.proof(token)).orElseThrow(LinkInvalid::new);
        var participant = participants.find(registration.participantId()).orElseThrow();
        boolean proven = registration.state() != RegistrationState.AWAITING_PROOF;
        return new ProofView(
                registration.state().word(),
                views.summary(events.find(registration.eventId()).orElseThrow()),
                participant.name(),
                participant.email(),
                registration.mode(),
                registration.standing().size(),
                named(registration),
                registration.heldUntil(),
                proven ? links.own(registration) : null);
    }

    /** Those of a group who get registrations of their own. */
    private List<String> named(Registration registration) {
        return parties.find(registration.id()).map(Party::named).orElse(List.of()).stream()
                .flatMap(id -> participants.find(id).stream())
                .map(Participant::name)
                .toList();
    }

    /** Proves the address of a registration, and settles it: confirmed or waiting. Followed again, it says how the registration stands. */
    @PostMapping("/api/registrations/proofs/{token}")
    OutcomeView prove(@PathVariable String token) {
        return OutcomeView.of(proving.prove(links.proof(token)), links, headcounts);
    }
}
