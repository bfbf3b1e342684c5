package se.samling.event.registration;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
import se.samling.event.registration.Admission.Company;
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
            @Nullable Long shownAt,
            @Nullable GroupForm group) {

        /** One person's. */
        public Form(
                @Nullable String name,
                @Nullable String email,
                @Nullable String organisation,
                @Nullable String mode,
                @Nullable String language,
                @Nullable String website,
                @Nullable Long shownAt) {
            this(name, email, organisation, mode, language, website, shownAt, null);
        }

        /** The same with another way to attend. */
        public Form by(String newMode) {
            return new Form(name, email, organisation, newMode, language, website, shownAt, group);
        }

        /** Filled in by a machine: in a field people do not see, or faster than any human. */
        boolean byMachine(Clock clock) {
            return website != null && !website.isBlank()
                    || shownAt != null && clock.millis() - shownAt < NO_HUMAN_IS_FASTER_MILLIS;
        }
    }

    /** Who registers: {@code personId} when the address is proven by link or log-in. */
    public record Registrant(
            Participant participant,
            @Nullable UUID personId,
            @Nullable String organisation) {

        public boolean proven() {
            return personId != null;
        }
    }

    /** A person whose address is proven by link or log-in. */
    public Admission person(UUID eventId, UUID personId, Form form) {
        var event = open(eventId);
        return settle(wish(event, known(personId, form, List.of(event)), form, null));
    }

    /** Somebody who only typed an address: the answer is the same for all, the mail says the rest. */
    public void stranger(UUID eventId, Form form) {
        var event = open(eventId);
        typed(form, List.of(event))
                .ifPresentOrElse(
                        registrant -> settle(wish(event, registrant, form, null)),
                        () -> log.info("a form for {} was filled in by a machine and put aside", event.slug()));
    }

    /** @throws InvalidField when they cannot come like this to one of these events */
    public Registrant known(UUID personId, Form form, List<Event> wanted) {
        var errors = new ArrayList<FieldError>();
        modes(form, wanted, errors);
        demandNone(errors);
        var person = directory.person(personId).orElseThrow(() -> new NotFound("person", personId));
        var organisation = GroupForm.blank(form.organisation()) ? person.organisation() : form.organisation();
        group(form, organisation, person.email(), wanted, errors);
        demandNone(errors);
        var participant = meeting.meet(person.email(), person.name(), person.language(), form.organisation());
        return new Registrant(participant, personId, organisation);
    }

    /** Empty when a machine filled the form in. @throws InvalidField naming every field that cannot be taken */
    public Optional<Registrant> typed(Form form, List<Event> wanted) {
        var errors = new ArrayList<FieldError>();
        var email = checked(form, errors);
        modes(form, wanted, errors);
        group(form, form.organisation(), email, wanted, errors);
        demandNone(errors);
        if (form.byMachine(clock)) {
            return Optional.empty();
        }
        var participant = meeting.meet(
                email,
                form.name() == null ? "" : form.name().strip(),
                "en".equals(form.language()) ? "en" : "sv",
                form.organisation());
        return Optional.of(new Registrant(participant, null, form.organisation()));
    }

    /** One wish of a checked form; {@code bookingId} when it is one of several dates. Refusals are an outcome here. */
    public Admission wish(Event event, Registrant registrant, Form form, @Nullable UUID bookingId) {
        demandOpen(event);
        if (registrant.personId() != null) {
            demandAudience(event, registrant.personId());
        }
        var participant = registrant.participant();
        var id = TimeOrderedId.next(clock.instant());
        var company = company(form.group(), id, registrant.organisation(), participant.language(), bookingId);
        var outcome = queue.admit(
                new Wish(event.id(), participant.id(), mode(event, form), registrant.proven(), id, company));
        if (registrant.personId() != null && outcome.outcome() != null) {
            invitations.undecline(event.id(), registrant.personId());
        }
        return outcome;
    }

    public Optional<Event> eventOf(UUID registrationId) {
        return registrations.find(registrationId).flatMap(registration -> events.find(registration.eventId()));
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

    private Company company(
            @Nullable GroupForm group,
            UUID registrationId,
            @Nullable String organisation,
            String language,
            @Nullable UUID bookingId) {
        if (group == null || group.people() == null || organisation == null) {
            return new Company(1, false, null, bookingId);
        }
        var named = group.persons().stream()
                .map(person -> meeting.meet(
                                address(person.email(), "", new ArrayList<>()),
                                String.valueOf(person.name()).strip(),
                                language,
                                organisation)
                        .id())
                .toList();
        return new Company(group.people(), group.partly(), group.party(registrationId, organisation, named), bookingId);
    }

    /** The one that was chosen, or the only one of a date that does not offer it. */
    private static String mode(Event event, Form form) {
        var modes = event.content().modes();
        var chosen = form.mode() == null ? "" : form.mode();
        return modes.size() == 1 && !modes.contains(chosen) ? modes.getFirst() : chosen;
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
        demandOpen(event);
        return event;
    }

    private void demandOpen(Event event) {
        if (event.stored() == EventState.CANCELLED) {
            throw new Conflict("event-cancelled");
        }
        if (event.stored() == EventState.ANNOUNCED) {
            throw new Conflict("registration-not-open");
        }
        if (!event.takesRegistrations(clock.instant())) {
            throw new Conflict("registration-closed");
        }
    }

    private void demandAudience(Event event, @Nullable UUID personId) {
        if (!audience.admits(event, personId)) {
            throw new NotInAudience(
                    List.copyOf(directory.networks(event.networkIds()).values()));
        }
    }

    private static void modes(Form form, List<Event> wanted, List<FieldError> errors) {
        var only = wanted.size() == 1 ? wanted.getFirst().content().modes() : List.<String>of();
        if (!only.isEmpty() && !only.contains(String.valueOf(form.mode()))
                || wanted.stream().anyMatch(event -> !event.content().modes().contains(mode(event, form)))) {
            errors.add(FieldError.of("mode", "choose-mode"));
        }
    }

    private static void group(
            Form form, @Nullable String organisation, String email, List<Event> wanted, List<FieldError> errors) {
        if (form.group() != null) {
            form.group().check(organisation, email, wanted, errors);
        }
    }

    private static void demandNone(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw new InvalidField(errors);
        }
    }

    private static String checked(Form form, List<FieldError> errors) {
        if (form.name() == null || form.name().isBlank()) {
            errors.add(FieldError.of("name", "required"));
        } else if (form.name().length() > 120) {
            errors.add(FieldError.of("name", "too-long", 120));
        }
        if (form.organisation() != null && form.organisation().length() > 200) {
            errors.add(FieldError.of("organisation", "too-long", 200));
        }
        return address(form.email(), "email", errors);
    }

    /** The address in small letters; what is wrong with it is added to {@code errors}. */
    static String address(@Nullable String typed, String field, List<FieldError> errors) {
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
