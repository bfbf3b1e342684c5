package se.samling.event.enrolment.web;

import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samling.event.change.HandingOver;
import se.samling.event.change.Leaving;
import se.samling.event.enrolment.Places;
import se.samling.event.enrolment.Places.Place;
import se.samling.event.enrolment.Responding;
import se.samling.event.participant.Participant;
import se.samling.event.participant.Participants;
import se.samling.event.registration.Registration;
import se.samling.event.registration.RegistrationState;
import se.samling.event.registration.Registrations;
import se.samling.event.schedule.Event;
import se.samling.event.schedule.EventState;
import se.samling.event.schedule.Events;
import se.samling.event.schedule.web.EventViews;
import se.samling.platform.link.SignedLinks;
import se.samling.platform.problem.Conflict;
import se.samling.platform.problem.NotFound;

/**
 * The organisation's contact sees who of theirs comes to which meeting, says that somebody cannot, or sends a substitute; by the same
 * personal link as the enrolment itself. Another organisation's places look like none (R3.5, R3.13).
 */
@RestController
@RequestMapping("/api/enrolments/own/{token}/meetings")
class MeetingsController {

    private final SignedLinks links;
    private final Places places;
    private final Events events;
    private final EventViews views;
    private final Registrations registrations;
    private final Participants participants;
    private final Leaving leaving;
    private final HandingOver handingOver;
    private final Responding responding;
    private final Clock clock;

    MeetingsController(
            SignedLinks links,
            Places places,
            Events events,
            EventViews views,
            Registrations registrations,
            Participants participants,
            Leaving leaving,
            HandingOver handingOver,
            Responding responding,
            Clock clock) {
        this.links = links;
        this.places = places;
        this.events = events;
        this.views = views;
        this.registrations = registrations;
        this.participants = participants;
        this.leaving = leaving;
        this.handingOver = handingOver;
        this.responding = responding;
        this.clock = clock;
    }

    /** {@code mayChange}: the meeting has not begun and is not cancelled. */
    record MeetingView(EventViews.Summary event, boolean mayChange, List<PlaceView> places) {}

    /** {@code substitute}: the place was handed over for this meeting; {@code unanswered}: the contact may answer what it asks. */
    record PlaceView(UUID registrationId, String name, String state, boolean substitute, boolean unanswered) {}

    record SubstituteRequest(
            @Nullable String name, @Nullable String email) {}

    /** Lists an organisation's places at a cohort's meetings, by its contact's personal link. */
    @GetMapping
    List<MeetingView> meetings(@PathVariable String token) {
        return view(enrolment(token));
    }

    /** Says that a cohort's participant cannot come to a meeting. 409 when the meeting has begun or is cancelled. */
    @PostMapping("/{registrationId}/absence")
    List<MeetingView> absent(@PathVariable String token, @PathVariable UUID registrationId) {
        var enrolment = enrolment(token);
        leaving.cancel(changeable(enrolment, registrationId).registrationId(), "person");
        return view(enrolment);
    }

    /**
     * Sends a substitute to one meeting in a cohort participant's place. The substitute gets a mail and a link for this meeting; it
     * adds no fee.
     */
    @PostMapping("/{registrationId}/substitute")
    List<MeetingView> substitute(
            @PathVariable String token, @PathVariable UUID registrationId, @RequestBody SubstituteRequest request) {
        var enrolment = enrolment(token);
        var place = changeable(enrolment, registrationId);
        handingOver.handOver(place.registrationId(), request.name(), request.email(), "sv");
        return view(enrolment);
    }

    private UUID enrolment(String token) {
        return UUID.fromString(links.verify("enrolment", token).subject());
    }

    private Place changeable(UUID enrolment, UUID registrationId) {
        var place =
                places.of(enrolment, registrationId).orElseThrow(() -> new NotFound("registration", registrationId));
        var event = events.find(place.eventId()).orElseThrow();
        if (event.stored() == EventState.CANCELLED) {
            throw new Conflict("event-cancelled");
        }
        if (!mayChange(event)) {
            throw new Conflict("event-held");
        }
        return place;
    }

    private boolean mayChange(Event event) {
        return event.stored() != EventState.CANCELLED
                && clock.instant().isBefore(event.span().start());
    }

    private List<MeetingView> view(UUID enrolment) {
        var byEvent = new LinkedHashMap<UUID, List<Place>>();
        places.of(enrolment)
                .forEach(place -> byEvent.computeIfAbsent(place.eventId(), none -> new java.util.ArrayList<>())
                        .add(place));
        return byEvent.entrySet().stream()
                .map(meeting -> {
                    var event = events.find(meeting.getKey()).orElseThrow();
                    return new MeetingView(
                            views.summary(event),
                            mayChange(event),
                            meeting.getValue().stream().map(this::view).toList());
                })
                .sorted(Comparator.comparing(meeting -> meeting.event().startsAt()))
                .toList();
    }

    private PlaceView view(Place place) {
        Registration registration = registrations.find(place.registrationId()).orElseThrow();
        return new PlaceView(
                place.registrationId(),
                participants
                        .find(registration.participantId())
                        .map(Participant::name)
                        .orElse(""),
                registration.state() == RegistrationState.CANCELLED
                        ? "absent"
                        : registration.state().word(),
                registration.linkGeneration() > 0,
                responding.unanswered(registration));
    }
}
