package se.samling.event.change.web;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samling.event.change.LateChanges;
import se.samling.event.change.Leaving;
import se.samling.event.directory.Directory;
import se.samling.event.invitation.Invitations;
import se.samling.event.invitation.Publishing;
import se.samling.event.participant.Participants;
import se.samling.event.registration.PersonalLinks;
import se.samling.event.registration.Registration;
import se.samling.event.registration.RegistrationState;
import se.samling.event.registration.Registrations;
import se.samling.event.schedule.Event;
import se.samling.event.schedule.EventState;
import se.samling.event.schedule.Events;
import se.samling.event.schedule.web.EventViews;
import se.samling.platform.link.LinkInvalid;

/** The link of an invitation: how it stands, and the answer "no"; "yes" is a registration. */
@RestController
class InvitationController {

    private final Events events;
    private final EventViews views;
    private final Registrations registrations;
    private final Participants participants;
    private final Leaving leaving;
    private final LateChanges late;
    private final Invitations invitations;
    private final Publishing publishing;
    private final Directory directory;
    private final PersonalLinks links;
    private final Clock clock;

    InvitationController(
            Events events,
            EventViews views,
            Registrations registrations,
            Participants participants,
            Leaving leaving,
            LateChanges late,
            Invitations invitations,
            Publishing publishing,
            Directory directory,
            PersonalLinks links,
            Clock clock) {
        this.events = events;
        this.views = views;
        this.registrations = registrations;
        this.participants = participants;
        this.leaving = leaving;
        this.late = late;
        this.invitations = invitations;
        this.publishing = publishing;
        this.directory = directory;
        this.links = links;
        this.clock = clock;
    }

    record InvitationView(
            String state,
            EventViews.Detail event,
            String name,
            String email,
            @Nullable String organisation,
            @Nullable String registrationToken) {}

    /** Shows an invitation and how it stands, by its link. */
    @GetMapping("/api/invitations/{token}")
    InvitationView invitation(@PathVariable String token) {
        return view(links.invited(token));
    }

    /** Declines an invitation by its link, and gives back a place one had. 409 {@code change-by-request} for a place after the deadline. */
    @PostMapping("/api/invitations/{token}/decline")
    InvitationView decline(@PathVariable String token) {
        var invited = links.invited(token);
        registrationOf(invited.eventId(), invited.personId())
                .filter(found ->
                        found.state() == RegistrationState.CONFIRMED || found.state() == RegistrationState.WAITING)
                .ifPresent(found -> {
                    late.refuse(found);
                    leaving.cancel(found.id(), "person");
                });
        publishing.decline(invited.eventId(), invited.personId());
        return view(invited);
    }

    private Optional<Registration> registrationOf(UUID eventId, UUID personId) {
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
}
