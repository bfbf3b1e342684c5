package se.samling.event.registration.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.samling.event.directory.Directory;
import se.samling.event.invitation.Invitations;
import se.samling.event.invitation.Publishing;
import se.samling.event.participant.Participant;
import se.samling.event.participant.Participants;
import se.samling.event.registration.Changing;
import se.samling.event.registration.HandingOver;
import se.samling.event.registration.Leaving;
import se.samling.event.registration.PersonalLinks;
import se.samling.event.registration.Registering;
import se.samling.event.registration.Registration;
import se.samling.event.registration.RegistrationState;
import se.samling.event.registration.Registrations;
import se.samling.event.schedule.Event;
import se.samling.event.schedule.EventState;
import se.samling.event.schedule.Events;
import se.samling.event.schedule.web.EventViews;
import se.samling.platform.link.LinkInvalid;
import se.samling.platform.security.Caller;

/** What people do by their personal links; reading changes nothing, since mail scanners follow links too. */
@RestController
class PersonalController {

    private final Events events;
    private final EventViews views;
    private final Registrations registrations;
    private final Participants participants;
    private final Registering registering;
    private final Changing changing;
    private final Leaving leaving;
    private final HandingOver handingOver;
    private final Invitations invitations;
    private final Publishing publishing;
    private final Directory directory;
    private final PersonalLinks links;
    private final Clock clock;

    PersonalController(
            Events events,
            EventViews views,
            Registrations registrations,
            Participants participants,
            Registering registering,
            Changing changing,
            Leaving leaving,
            HandingOver handingOver,
            Invitations invitations,
            Publishing publishing,
            Directory directory,
            PersonalLinks links,
            Clock clock) {
        this.events = events;
        this.views = views;
        this.registrations = registrations;
        this.participants = participants;
        this.registering = registering;
        this.changing = changing;
        this.leaving = leaving;
        this.handingOver = handingOver;
        this.invitations = invitations;
        this.publishing = publishing;
        this.directory = directory;
        this.links = links;
        this.clock = clock;
    }

    record ProofView(
            String state,
            EventViews.Summary event,
            String name,
            String email,
            String mode,
            @Nullable Instant heldUntil,
            @Nullable String token) {}

    record InvitationView(
            String state,
            EventViews.Detail event,
            String name,
            String email,
            @Nullable String organisation,
            @Nullable String registrationToken) {}

    record OwnView(
            UUID id,
            String state,
            String mode,
            String name,
            String email,
            @Nullable String organisation,
            String language,
            @Nullable Integer position,
            @Nullable String digitalLink,
            boolean askedToReconfirm,
            boolean mayChange,
            EventViews.Detail event,
            Instant registeredAt) {}

    record MineView(
            String state,
            EventViews.Summary event,
            String token,
            @Nullable Integer position) {}

    record HandOverRequest(@Nullable String name, @Nullable String email) {}

    record ReconfirmationRequest(boolean stays) {}

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
                registration.heldUntil(),
                proven ? links.own(registration) : null);
    }

    @PostMapping("/api/registrations/proofs/{token}")
    OutcomeView prove(@PathVariable String token) {
        return OutcomeView.of(registering.prove(links.proof(token)), links, registrations);
    }

    @GetMapping("/api/invitations/{token}")
    InvitationView invitation(@PathVariable String token) {
        return view(links.invited(token));
    }

    @PostMapping("/api/invitations/{token}/decline")
    InvitationView decline(@PathVariable String token) {
        var invited = links.invited(token);
        registrationOf(invited.eventId(), invited.personId())
                .filter(found ->
                        found.state() == RegistrationState.CONFIRMED || found.state() == RegistrationState.WAITING)
                .ifPresent(found -> leaving.cancel(found.id(), "person"));
        publishing.decline(invited.eventId(), invited.personId());
        return view(invited);
    }

    @GetMapping("/api/registrations/own/{token}")
    OwnView own(@PathVariable String token) {
        return view(links.registration(token));
    }

    @PatchMapping(path = "/api/registrations/own/{token}", consumes = "application/merge-patch+json")
    OwnView change(@PathVariable String token, @RequestBody Map<String, Object> changes) {
        return view(changing.change(links.registration(token), changes));
    }

    @DeleteMapping("/api/registrations/own/{token}")
    OwnView cancel(@PathVariable String token) {
        return view(leaving.cancel(links.registration(token).id(), "person"));
    }

    @PostMapping("/api/registrations/own/{token}/handover")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void handOver(@PathVariable String token, @RequestBody HandOverRequest request) {
        var registration = links.registration(token);
        var language = participants
                .find(registration.participantId())
                .map(Participant::language)
                .orElse("sv");
        handingOver.handOver(registration.id(), request.name(), request.email(), language);
    }

    @PostMapping("/api/registrations/own/{token}/reconfirmation")
    OwnView reconfirm(@PathVariable String token, @RequestBody ReconfirmationRequest request) {
        var registration = links.registration(token);
        return view(request.stays() ? changing.reconfirm(registration) : leaving.cancel(registration.id(), "person"));
    }

    @GetMapping("/api/registrations/mine")
    List<MineView> mine(Caller caller) {
        var person = caller.personId();
        if (person == null) {
            return List.of();
        }
        var mine = new ArrayList<MineView>();
        var seen = new java.util.HashSet<UUID>();
        for (var registration : registrations.ofPerson(person)) {
            seen.add(registration.eventId());
            mine.add(new MineView(
                    registration.state().word(),
                    views.summary(events.find(registration.eventId()).orElseThrow()),
                    links.own(registration),
                    registration.state() == RegistrationState.WAITING ? registrations.position(registration) : null));
        }
        for (var invitation : invitations.open(person)) {
            var event = events.find(invitation.eventId()).orElseThrow();
            if (!seen.contains(event.id())
                    && event.takesRegistrations(clock.instant())
                    && directory.member(person, event.networkIds())) {
                mine.add(new MineView("invited", views.summary(event), links.invitation(event.id(), person), null));
            }
        }
        mine.sort(Comparator.comparing(one -> one.event().startsAt()));
        return mine;
    }

    private java.util.Optional<Registration> registrationOf(UUID eventId, UUID personId) {
        return directory
                .person(personId)
                .flatMap(person -> participants.byEmail(person.email()))
                .flatMap(participant -> registrations.of(eventId, participant.id()));
    }

    private InvitationView view(PersonalLinks.Invited invited) {
        var event = events.find(invited.eventId()).orElseThrow(LinkInvalid::new);
        var person = directory.person(invited.personId()).orElseThrow(LinkInvalid::new);
        var invitation = invitations.of(event.id(), person.id()).orElseThrow(LinkInvalid::new);
        var registration = registrationOf(event.id(), person.id());
        var state = state(event, person.id(), invitation.declinedAt() != null, registration.orElse(null));
        boolean has = state.equals("registered") || state.equals("waiting");
        return new InvitationView(
                state,
                views.detail(event, false),
                person.name(),
                person.email(),
                person.organisation(),
                has ? registration.map(links::own).orElse(null) : null);
    }

    private String state(Event event, UUID personId, boolean declined, @Nullable Registration registration) {
        if (event.stored() == EventState.CANCELLED) {
            return "cancelled";
        }
        if (registration != null && registration.state() == RegistrationState.CONFIRMED) {
            return "registered";
        }
        if (registration != null && registration.state() == RegistrationState.WAITING) {
            return "waiting";
        }
        if (!event.networkIds().isEmpty() && !directory.member(personId, event.networkIds())) {
            return "revoked";
        }
        if (!event.takesRegistrations(clock.instant())) {
            return "closed";
        }
        return declined ? "declined" : "open";
    }

    private OwnView view(Registration registration) {
        var event = events.find(registration.eventId()).orElseThrow();
        var participant = participants.find(registration.participantId()).orElseThrow();
        boolean joins = registration.state() == RegistrationState.CONFIRMED
                && registration.mode().equals("digital");
        return new OwnView(
                registration.id(),
                registration.state().word(),
                registration.mode(),
                participant.name(),
                participant.email(),
                participant.organisation(),
                participant.language(),
                registration.state() == RegistrationState.WAITING ? registrations.position(registration) : null,
                joins ? event.content().digitalLink() : null,
                registration.askedToReconfirm() && registration.state() != RegistrationState.CANCELLED,
                event.takesRegistrations(clock.instant()),
                views.detail(event, false),
                registration.registeredAt());
    }
}
