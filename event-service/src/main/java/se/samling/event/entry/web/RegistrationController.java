package se.samling.event.entry.web;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.samling.event.change.Leaving;
import se.samling.event.directory.Access;
import se.samling.event.directory.Directory;
import se.samling.event.directory.KnownPerson;
import se.samling.event.entry.GroupForm;
import se.samling.event.entry.Registering;
import se.samling.event.entry.RegistrationForm;
import se.samling.event.invitation.Invitations;
import se.samling.event.registration.Headcounts;
import se.samling.event.registration.InvitationRevoked;
import se.samling.event.registration.PersonalLinks;
import se.samling.event.registration.Registrations;
import se.samling.event.schedule.Event;
import se.samling.event.schedule.Events;
import se.samling.platform.link.LinkInvalid;
import se.samling.platform.problem.InvalidField;
import se.samling.platform.problem.NotFound;
import se.samling.platform.security.Caller;

/** Registering, and what organisers ask and undo about it. */
@RestController
class RegistrationController {

    private final Events events;
    private final Registering registering;
    private final Leaving leaving;
    private final Registrations registrations;
    private final Headcounts headcounts;
    private final Invitations invitations;
    private final Directory directory;
    private final PersonalLinks links;
    private final Access access;

    RegistrationController(
            Events events,
            Registering registering,
            Leaving leaving,
            Registrations registrations,
            Headcounts headcounts,
            Invitations invitations,
            Directory directory,
            PersonalLinks links,
            Access access) {
        this.events = events;
        this.registering = registering;
        this.leaving = leaving;
        this.registrations = registrations;
        this.headcounts = headcounts;
        this.invitations = invitations;
        this.directory = directory;
        this.links = links;
        this.access = access;
    }

    record FormRequest(
            @Nullable String invitationToken,
            @Nullable String name,
            @Nullable String email,
            @Nullable String organisation,
            @Nullable String mode,
            @Nullable String language,
            @Nullable String website,
            @Nullable Long shownAt,
            @Nullable GroupForm group,
            @Nullable Map<String, Object> answers) {
        RegistrationForm form() {
            return new RegistrationForm(
                    name,
                    email,
                    organisation,
                    mode,
                    language,
                    website,
                    shownAt,
                    group,
                    answers == null ? Map.of() : answers);
        }
    }

    /** People by how they stand; {@code invited} have not answered. */
    record AffectedView(int registered, int waiting, int invited) {}

    /**
     * Registers for an event: by log-in or invitation at once, by address after proof. Outcome confirmed, waiting with
     * {@code position}, already-registered, or proof-sent for a typed address. Honours {@code Idempotency-Key}. 503 with
     * {@code Retry-After} when more register than can be let in at once.
     */
    @PostMapping("/api/events/{id}/registrations")
    OutcomeView register(@PathVariable UUID id, @RequestBody FormRequest request, Caller caller) {
        if (request.invitationToken() != null && !request.invitationToken().isBlank()) {
            var invited = links.invited(request.invitationToken());
            if (!invited.eventId().equals(id)) {
                throw new LinkInvalid();
            }
            demandStanding(invited.eventId(), invited.personId());
            return OutcomeView.of(registering.person(id, invited.personId(), request.form()), links, headcounts);
        }
        if (caller.personId() != null
                && (request.email() == null || request.email().isBlank())) {
            return OutcomeView.of(registering.person(id, caller.personId(), request.form()), links, headcounts);
        }
        registering.stranger(id, request.form());
        return new OutcomeView("proof-sent", null, null, null);
    }

    /** An ended membership takes its invitations with it (R0.6). */
    private void demandStanding(UUID eventId, UUID personId) {
        var invitation = invitations.of(eventId, personId).orElseThrow(LinkInvalid::new);
        var event = events.find(eventId).orElseThrow(LinkInvalid::new);
        if (!invitation.networkIds().isEmpty() && !directory.member(personId, event.networkIds())) {
            throw new InvitationRevoked();
        }
    }

    /** Counts the people whom a change of an event concerns: registered, waiting, invited. */
    @GetMapping("/api/events/{id}/affected")
    AffectedView affected(@PathVariable UUID id, Caller caller) {
        mine(id, caller);
        var people = headcounts.people(id);
        return new AffectedView(people.seated(), people.waiting(), invitations.countUnanswered(id));
    }

    /** How many people of the caller's own organisation have a place; absent below three (R1.6). */
    record ColleaguesView(
            @Nullable String organisation, @Nullable Integer people) {}

    /** Counts the people of the caller's organisation who have a place at an event. Absent below three. */
    @GetMapping("/api/events/{id}/colleagues")
    ColleaguesView colleagues(@PathVariable UUID id, Caller caller) {
        var event = events.find(id).filter(Event::announced).orElseThrow(() -> new NotFound("event", id));
        var person = caller.personId();
        var organisation = person == null
                ? null
                : directory.person(person).map(KnownPerson::organisation).orElse(null);
        return new ColleaguesView(organisation, headcounts.peopleOf(event.id(), organisation));
    }

    /**
     * Cancels a registration for its person; the first in the queue gets the place. The mail says the {@code reason}, where one is
     * given. For the hosts' organisers; somebody else's looks like none (404).
     */
    @DeleteMapping("/api/registrations/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, Caller caller) {
        eventOf(id, caller);
        var words = reason.strip();
        if (words.length() > Leaving.LONGEST_REASON) {
            throw new InvalidField("reason", "too-long", Leaving.LONGEST_REASON);
        }
        leaving.cancel(id, "organiser", words.isEmpty() ? null : words);
    }

    /** Somebody else's registration looks like none. */
    private Event eventOf(UUID id, Caller caller) {
        var registration = registrations.find(id).orElseThrow(() -> new NotFound("registration", id));
        var event = events.find(registration.eventId()).orElseThrow();
        if (!access.organises(caller, event.hostIds())) {
            throw new NotFound("registration", id);
        }
        return event;
    }

    private Event mine(UUID id, Caller caller) {
        var event = events.find(id).orElseThrow(() -> new NotFound("event", id));
        access.demand(caller, event.hostIds());
        return event;
    }
}
