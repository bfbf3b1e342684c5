package se.samling.event.request;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samling.event.participant.Participant;
import se.samling.event.participant.Participants;
import se.samling.event.registration.Registration;
import se.samling.event.registration.Registrations;
import se.samling.event.registration.TypedAddress;
import se.samling.event.schedule.Event;
import se.samling.event.schedule.Events;
import se.samling.platform.problem.FieldError;
import se.samling.platform.problem.InvalidField;

/** Reads what somebody typed into a wish that their registration can have. */
@Component
public class Reading {

    static final int LONGEST_WORD = 500;
    private static final int MOST_PEOPLE = 500;

    private final Events events;
    private final Participants participants;
    private final Registrations registrations;

    Reading(Events events, Participants participants, Registrations registrations) {
        this.events = events;
        this.participants = participants;
        this.registrations = registrations;
    }

    /** As typed. */
    public record Typed(
            @Nullable String kind,
            @Nullable String mode,
            @Nullable Integer people,
            @Nullable String name,
            @Nullable String email,
            @Nullable String word) {

        @Nullable
        String said() {
            return word == null || word.isBlank() ? null : word.strip();
        }
    }

    /** What this registration can ask for: there may be one way to attend only, and a group is its coordinator's to count. */
    public List<Wish.Kind> kinds(Registration registration) {
        var kinds = new ArrayList<Wish.Kind>();
        if (event(registration).content().modes().size() > 1) {
            kinds.add(Wish.Kind.MODE);
        }
        kinds.add(Wish.Kind.PERSON);
        if (registration.ties().partyId() == null || registration.leads()) {
            kinds.add(Wish.Kind.PEOPLE);
        }
        kinds.add(Wish.Kind.CANCELLATION);
        return kinds;
    }

    /** @throws InvalidField naming each field that cannot be taken */
    Wish read(Registration registration, Typed typed) {
        var errors = new ArrayList<FieldError>();
        var kind = kinds(registration).stream()
                .filter(one -> one.word().equals(typed.kind()))
                .findFirst()
                .orElse(null);
        checkWord(typed.word(), "word", errors);
        if (kind == null) {
            errors.add(FieldError.of("kind", "choose-change"));
            throw new InvalidField(errors);
        }
        var wish = switch (kind) {
            case MODE -> mode(registration, typed.mode(), errors);
            case PERSON -> person(registration, typed, errors);
            case PEOPLE -> people(registration, typed.people(), errors);
            case CANCELLATION -> Wish.CANCELLATION;
        };
        if (!errors.isEmpty()) {
            throw new InvalidField(errors);
        }
        return wish;
    }

    static void checkWord(@Nullable String word, String field, List<FieldError> errors) {
        if (word != null && word.strip().length() > LONGEST_WORD) {
            errors.add(FieldError.of(field, "too-long", LONGEST_WORD));
        }
    }

    private Wish mode(Registration registration, @Nullable String mode, List<FieldError> errors) {
        var wanted = mode == null ? "" : mode;
        if (!event(registration).content().modes().contains(wanted)) {
            errors.add(FieldError.of("mode", "choose-mode"));
        } else if (wanted.equals(registration.mode())) {
            errors.add(FieldError.of("mode", "mode-as-now"));
        }
        return Wish.mode(wanted);
    }

    private Wish person(Registration registration, Typed typed, List<FieldError> errors) {
        var name = typed.name() == null ? "" : typed.name().strip();
        if (name.isEmpty()) {
            errors.add(FieldError.of("name", "required"));
        } else if (name.length() > 120) {
            errors.add(FieldError.of("name", "too-long", 120));
        }
        var email = TypedAddress.check(typed.email(), "email", errors);
        var own = participants.find(registration.participantId()).map(Participant::email);
        if (own.filter(email::equals).isPresent()) {
            errors.add(FieldError.of("email", "own-address"));
        }
        return Wish.person(name, email);
    }

    private Wish people(Registration registration, @Nullable Integer people, List<FieldError> errors) {
        int wanted = people == null ? 0 : people;
        if (wanted < 1) {
            errors.add(FieldError.of("people", "positive"));
        } else if (wanted > MOST_PEOPLE) {
            errors.add(FieldError.of("people", "people-to", MOST_PEOPLE));
        } else if (wanted == people(registration)) {
            errors.add(FieldError.of("people", "people-as-now"));
        }
        return Wish.people(wanted);
    }

    /** Everybody of a registration and the group it leads. */
    public int people(Registration registration) {
        int named =
                registration.leads() ? registrations.inParty(registration.id()).size() : 0;
        return registration.standing().size() + named;
    }

    private Event event(Registration registration) {
        return events.find(registration.eventId()).orElseThrow();
    }
}
