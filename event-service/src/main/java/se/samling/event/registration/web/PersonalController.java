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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.samling.event.directory.Directory;
import se.samling.event.invitation.Invitations;
import se.samling.event.invitation.Publishing;
import se.samling.event.participant.Participant;
import se.samling.event.participant.Participants;
import se.samling.event.registration.Changing;
import se.samling.event.registration.Grouping;
import se.samling.event.registration.HandingOver;
import se.samling.event.registration.Leaving;
import se.samling.event.registration.Parties;
import se.samling.event.registration.Party;
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
    private final Grouping grouping;
    private final Parties parties;
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
            Grouping grouping,
            Parties parties,
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
        this.grouping = grouping;
        this.parties = parties;
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
            int people,
            int waitingPeople,
            @Nullable GroupView group,
            @Nullable String inGroupOf,
            @Nullable Integer fromOrganisation,
            List<SiblingView> siblings,
            EventViews.Detail event,
            Instant registeredAt) {}

    /** Another date of the same series, with the same participant's registration for it. */
    record SiblingView(EventViews.Summary event, String state, String token) {}

    /** The group that a registration leads; {@code people} counts all of it, seated or waiting. */
    record GroupView(
            String organisation,
            boolean attends,
            int people,
            Party.@Nullable Payer payer,
            List<NamedView> named,
            List<NamedView> later) {}

    /** Somebody of a group; without an id while there is no seat for them yet. */
    record NamedView(@Nullable UUID id, String name, String email) {}

    record CountRequest(@Nullable Integer people) {}

    record NameRequest(@Nullable String name, @Nullable String email) {}

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

    @PutMapping("/api/registrations/own/{token}/people")
    OwnView count(@PathVariable String token, @RequestBody CountRequest request) {
        return view(grouping.count(links.registration(token).id(), request.people()));
    }

    @PostMapping("/api/registrations/own/{token}/people")
    OwnView name(@PathVariable String token, @RequestBody NameRequest request) {
        return view(grouping.name(links.registration(token).id(), request.name(), request.email()));
    }

    @DeleteMapping("/api/registrations/own/{token}/people/{registrationId}")
    OwnView unname(@PathVariable String token, @PathVariable UUID registrationId) {
        return view(grouping.unname(links.registration(token).id(), registrationId));
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

    /** Of the group somebody is in, or their own. */
    private @Nullable String organisation(Registration registration, Participant participant) {
        var party = registration.ties().partyId();
        return party == null
                ? participant.organisation()
                : parties.find(party).map(Party::organisation).orElse(participant.organisation());
    }

    private List<SiblingView> siblings(Event event, Registration registration) {
        var series = event.series();
        if (series == null) {
            return List.of();
        }
        var siblings = new ArrayList<SiblingView>();
        for (var date : events.ofSeries(series.id())) {
            registrations
                    .of(date.id(), registration.participantId())
                    .filter(one ->
                            !one.id().equals(registration.id()) && one.state() != RegistrationState.AWAITING_PROOF)
                    .ifPresent(one -> siblings.add(
                            new SiblingView(views.summary(date), one.state().word(), links.own(one))));
        }
        return siblings;
    }

    private @Nullable GroupView group(Registration lead) {
        return parties.find(lead.id())
                .map(party -> {
                    var named = registrations.inParty(lead.id());
                    return new GroupView(
                            party.organisation(),
                            party.attends(),
                            lead.standing().size() + named.size(),
                            party.payer(),
                            named.stream()
                                    .map(one -> named(one.id(), one.participantId()))
                                    .toList(),
                            party.named().stream().map(one -> named(null, one)).toList());
                })
                .orElse(null);
    }

    private NamedView named(@Nullable UUID id, UUID participantId) {
        var participant = participants.find(participantId).orElseThrow();
        return new NamedView(id, participant.name(), participant.email());
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
                registration.waitingNumber() != null ? registrations.position(registration) : null,
                joins ? event.content().digitalLink() : null,
                registration.askedToReconfirm() && registration.state() != RegistrationState.CANCELLED,
                event.takesRegistrations(clock.instant()),
                registration.standing().seats(),
                registration.standing().wanted(),
                registration.leads() ? group(registration) : null,
                registration.leads() || registration.ties().partyId() == null
                        ? null
                        : parties.find(registration.ties().partyId())
                                .map(Party::organisation)
                                .orElse(null),
                registrations.peopleOf(event.id(), organisation(registration, participant)),
                siblings(event, registration),
                views.detail(event, false),
                registration.registeredAt());
    }
}
