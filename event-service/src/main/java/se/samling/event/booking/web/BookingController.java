package se.samling.event.booking.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import se.samling.event.admission.Admission;
import se.samling.event.booking.Booking;
import se.samling.event.booking.Bookings;
import se.samling.event.booking.DateOutcome;
import se.samling.event.booking.Reserving;
import se.samling.event.entry.GroupForm;
import se.samling.event.entry.RegistrationForm;
import se.samling.event.participant.Participants;
import se.samling.event.registration.Headcounts;
import se.samling.event.registration.PersonalLinks;
import se.samling.event.registration.Registration;
import se.samling.event.registration.RegistrationState;
import se.samling.event.registration.Registrations;
import se.samling.event.schedule.Events;
import se.samling.event.schedule.web.EventViews;
import se.samling.event.series.AllSeries;
import se.samling.platform.link.LinkExpired;
import se.samling.platform.link.LinkInvalid;
import se.samling.platform.link.SignedLinks;
import se.samling.platform.problem.NotFound;
import se.samling.platform.security.Caller;

/** Registering for one, some or all dates of a series, and the one link that proves the address for all of them. */
@RestController
class BookingController {

    private final Reserving reserving;
    private final Bookings bookings;
    private final AllSeries all;
    private final Events events;
    private final EventViews views;
    private final Registrations registrations;
    private final Headcounts headcounts;
    private final Participants participants;
    private final PersonalLinks personal;
    private final SignedLinks links;

    BookingController(
            Reserving reserving,
            Bookings bookings,
            AllSeries all,
            Events events,
            EventViews views,
            Registrations registrations,
            Headcounts headcounts,
            Participants participants,
            PersonalLinks personal,
            SignedLinks links) {
        this.reserving = reserving;
        this.bookings = bookings;
        this.all = all;
        this.events = events;
        this.views = views;
        this.registrations = registrations;
        this.headcounts = headcounts;
        this.participants = participants;
        this.personal = personal;
        this.links = links;
    }

    record FormRequest(
            @Nullable List<UUID> eventIds,
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
            return new RegistrationForm(name, email, organisation, mode, language, website, shownAt, group, answers);
        }
    }

    /** outcome: confirmed, waiting, already-registered, proof-sent, or the slug of the problem; token is the personal link's. */
    record DateView(
            EventViews.Summary event,
            String outcome,
            @Nullable Integer position,
            int people,
            @Nullable String token) {}

    record OutcomesView(List<DateView> dates) {}

    /** What the link in the mail stands for; state: awaiting-proof or proven. */
    record ProofView(String state, String seriesSlug, String name, String email, List<DateView> dates) {}

    /**
     * Registers for one, some or all dates of a series, each admitted by itself. A full date keeps nobody from the others. By log-in
     * or invitation every outcome is answered at once; by a typed address it is {@code proof-sent}, and the mail asks for proof.
     * Honours {@code Idempotency-Key}.
     */
    @PostMapping("/api/series/{id}/registrations")
    OutcomesView register(@PathVariable UUID id, @RequestBody FormRequest request, Caller caller) {
        if (all.find(id).isEmpty()) {
            throw new NotFound("series", id);
        }
        var person = person(id, request, caller);
        if (person != null) {
            return new OutcomesView(reserving.person(id, person, request.eventIds(), request.form()).stream()
                    .map(this::view)
                    .toList());
        }
        return new OutcomesView(reserving.stranger(id, request.eventIds(), request.form()).stream()
                .map(outcome -> outcome.problem() == null ? told(outcome) : view(outcome))
                .toList());
    }

    private @Nullable UUID person(UUID seriesId, FormRequest request, Caller caller) {
        if (request.invitationToken() != null && !request.invitationToken().isBlank()) {
            var subject = links.verify("series-invitation", request.invitationToken())
                    .subject()
                    .split(":");
            if (!subject[0].equals(seriesId.toString())) {
                throw new LinkInvalid();
            }
            return UUID.fromString(subject[1]);
        }
        return request.email() == null || request.email().isBlank() ? caller.personId() : null;
    }

    /** Shows the dates that a mailed link will book in a series. Reading changes nothing, since mail scanners follow links too. */
    @GetMapping("/api/bookings/proofs/{token}")
    ProofView proof(@PathVariable String token) {
        var booking = booking(token);
        var participant = participants.find(booking.participantId()).orElseThrow(LinkExpired::new);
        var dates = booking.registrationIds().stream()
                .map(id -> registrations.find(id).orElse(null))
                .filter(Objects::nonNull)
                .map(one -> view(one, booking.proven()))
                .toList();
        var series = all.find(booking.seriesId()).orElseThrow(LinkExpired::new);
        return new ProofView(
                booking.proven() ? "proven" : "awaiting-proof",
                series.slug(),
                participant.name(),
                participant.email(),
                dates);
    }

    /** Proves the address for all dates booked in a series, and settles them. Followed again, it says how they stand. */
    @PostMapping("/api/bookings/proofs/{token}")
    OutcomesView prove(@PathVariable String token) {
        return new OutcomesView(
                reserving.prove(booking(token).id()).stream().map(this::view).toList());
    }

    private Booking booking(String token) {
        var id = UUID.fromString(links.verify("booking-proof", token).subject());
        return bookings.find(id).orElseThrow(LinkExpired::new);
    }

    /** What a stranger may know: nothing of who has a place. */
    private DateView told(DateOutcome outcome) {
        return new DateView(views.summary(outcome.event()), "proof-sent", null, 0, null);
    }

    private DateView view(DateOutcome outcome) {
        var admission = outcome.admission();
        var registration = admission == null ? null : admission.outcome();
        if (admission == null || registration == null) {
            return new DateView(views.summary(outcome.event()), String.valueOf(outcome.problem()), null, 0, null);
        }
        var word = switch (admission) {
            case Admission.Confirmed c -> "confirmed";
            case Admission.Waiting w -> "waiting";
            case Admission.AlreadyRegistered a -> "already-registered";
            case Admission.AwaitingProof a -> "proof-sent";
            case Admission.Refused r -> r.slug();
        };
        return new DateView(
                views.summary(outcome.event()),
                word,
                position(registration),
                people(registration),
                personal.own(registration));
    }

    private DateView view(Registration registration, boolean proven) {
        var event = events.find(registration.eventId()).orElseThrow();
        return new DateView(
                views.summary(event),
                registration.state().word(),
                proven ? position(registration) : null,
                people(registration),
                proven && registration.state() != RegistrationState.AWAITING_PROOF ? personal.own(registration) : null);
    }

    private @Nullable Integer position(Registration registration) {
        return registration.waitingNumber() == null ? null : headcounts.position(registration);
    }

    private static int people(Registration registration) {
        return registration.standing().size();
    }
}
