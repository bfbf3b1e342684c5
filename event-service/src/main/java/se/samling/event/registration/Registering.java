package se.samling.event.registration;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import se.samling.event.directory.Directory;
import se.samling.event.invitation.Audience;
import se.samling.event.invitation.Invitations;
import se.samling.event.participant.Meeting;
import se.samling.event.participant.Participant;
import se.samling.event.participant.Participants;
import se.samling.event.registration.Admission.Wish;
import se.samling.event.schedule.Event;
import se.samling.event.schedule.EventState;
import se.samling.event.schedule.Events;
import se.samling.platform.outbox.TimeOrderedId;
import se.samling.platform.problem.Conflict;
import se.samling.platform.problem.FieldError;
import se.samling.platform.problem.InvalidField;
import se.samling.platform.problem.NotFound;

/** Registers people: by an invitation's link or a log-in at once, by an address only after it is proven. */
@Service
public class Registering {

    private static final Pattern ADDRESS = Pattern.compile("[^@\\s,;<>]{1,64}@([a-z0-9-]+\\.)+[a-z]{2,}");
    private static final long NO_HUMAN_IS_FASTER_MILLIS = 2_000;
    private static final Logger log = LoggerFactory.getLogger(Registering.class);

    private final Events events;
    private final AdmissionQueue queue;
    private final Meeting meeting;
    private final Participants participants;
    private final Registrations registrations;
    private final Invitations invitations;
    private final Audience audience;
    private final Directory directory;
    private final Clock clock;

    Registering(
            Events events,
            AdmissionQueue queue,
            Meeting meeting,
            Participants participants,
            Registrations registrations,
            Invitations invitations,
            Audience audience,
            Directory directory,
            Clock clock) {
        this.events = events;
        this.queue = queue;
        this.meeting = meeting;
        this.participants = participants;
        this.registrations = registrations;
        this.invitations = invitations;
        this.audience = audience;
        this.directory = directory;
        this.clock = clock;
    }

    /** What was typed; {@code website} is a field that people do not see, {@code shownAt} epoch milliseconds. */
    public record Form(
            @Nullable String name,
            @Nullable String email,
            @Nullable String organisation,
            @Nullable String mode,
            @Nullable String language,
            @Nullable String website,
            @Nullable Long shownAt) {}

    /** A person whose address is proven by link or log-in. */
    public Admission person(UUID eventId, UUID personId, Form form) {
        var event = open(eventId);
        demandMode(event, form.mode());
        var person = directory.person(personId).orElseThrow(() -> new NotFound("person", personId));
        demandAudience(event, personId);
        var participant = meeting.meet(person.email(), person.name(), person.language(), person.organisation());
        var outcome = admit(event, participant, form, true);
        invitations.undecline(eventId, personId);
        return outcome;
    }

    /** Somebody who only typed an address: the answer is the same for all, the mail says the rest. */
    public void stranger(UUID eventId, Form form) {
        var event = open(eventId);
        var email = checked(event, form);
        if (form.website() != null && !form.website().isBlank()
                || form.shownAt() != null && clock.millis() - form.shownAt() < NO_HUMAN_IS_FASTER_MILLIS) {
            log.info("a form for {} was filled in by a machine and put aside", event.slug());
            return;
        }
        var participant = meeting.meet(
                email,
                form.name() == null ? "" : form.name().strip(),
                "en".equals(form.language()) ? "en" : "sv",
                form.organisation());
        admit(event, participant, form, false);
    }

    /** The link in the mail was followed: now the address is proven. */
    public Admission prove(UUID registrationId) {
        var registration =
                registrations.find(registrationId).orElseThrow(() -> new NotFound("registration", registrationId));
        if (registration.state() != RegistrationState.AWAITING_PROOF) {
            return new Admission.AlreadyRegistered(registration);
        }
        var event = events.find(registration.eventId()).orElseThrow();
        var participant = participants.find(registration.participantId()).orElseThrow();
        demandAudience(
                event,
                directory
                        .personByEmail(participant.email())
                        .map(person -> person.id())
                        .orElse(null));
        return settle(queue.admit(new Wish(event.id(), participant.id(), registration.mode(), true, registrationId)));
    }

    private Admission admit(Event event, Participant participant, Form form, boolean proven) {
        var id = TimeOrderedId.next(clock.instant());
        return settle(queue.admit(
                new Wish(event.id(), participant.id(), form.mode() == null ? "" : form.mode(), proven, id)));
    }

    private static Admission settle(Admission outcome) {
        if (outcome instanceof Admission.Refused refused) {
            throw refused.problem();
        }
        return outcome;
    }

    private Event open(UUID eventId) {
        var event = events.find(eventId)
                .filter(found -> found.stored() != EventState.DRAFT)
                .orElseThrow(() -> new NotFound("event", eventId));
        if (event.stored() == EventState.CANCELLED) {
            throw new Conflict("event-cancelled");
        }
        if (event.stored() == EventState.ANNOUNCED) {
            throw new Conflict("registration-not-open");
        }
        if (!event.takesRegistrations(clock.instant())) {
            throw new Conflict("registration-closed");
        }
        return event;
    }

    private void demandAudience(Event event, @Nullable UUID personId) {
        if (!audience.admits(event, personId)) {
            throw new NotInAudience(
                    java.util.List.copyOf(directory.networks(event.networkIds()).values()));
        }
    }

    private static void demandMode(Event event, @Nullable String mode) {
        if (mode == null || !event.content().modes().contains(mode)) {
            throw new InvalidField("mode", "choose-mode");
        }
    }

    private static String checked(Event event, Form form) {
        var errors = new ArrayList<FieldError>();
        if (form.name() == null || form.name().isBlank()) {
            errors.add(FieldError.of("name", "required"));
        } else if (form.name().length() > 120) {
            errors.add(FieldError.of("name", "too-long", 120));
        }
        if (form.organisation() != null && form.organisation().length() > 200) {
            errors.add(FieldError.of("organisation", "too-long", 200));
        }
        var email = address(form.email(), "email", errors);
        if (form.mode() == null || !event.content().modes().contains(form.mode())) {
            errors.add(FieldError.of("mode", "choose-mode"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidField(errors);
        }
        return email;
    }

    /** The address in small letters; what is wrong with it is added to {@code errors}. */
    static String address(@Nullable String typed, String field, java.util.List<FieldError> errors) {
        var email = typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
        if (email.isEmpty()) {
            errors.add(FieldError.of(field, "required"));
        } else if (email.length() > 254 || !ADDRESS.matcher(email).matches()) {
            errors.add(FieldError.of(field, "bad-address"));
        } else if (DisposableDomains.has(email)) {
            errors.add(FieldError.of(field, "disposable-address"));
        }
        return email;
    }
}
