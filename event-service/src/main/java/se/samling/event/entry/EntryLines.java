package se.samling.event.entry;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.samling.event.admission.Admission;
import se.samling.event.admission.Admission.Wish;
import se.samling.event.admission.Foreseeing;
import se.samling.event.directory.Directory;
import se.samling.event.directory.KnownPerson;
import se.samling.event.entry.Entering.Line;
import se.samling.event.participant.Participant;
import se.samling.event.participant.Participants;
import se.samling.event.registration.TypedAddress;
import se.samling.event.schedule.Event;
import se.samling.platform.outbox.TimeOrderedId;
import se.samling.platform.problem.FieldError;
import se.samling.platform.problem.InvalidField;

/** What would become of the lines of a list, each in its turn. */
@Component
class EntryLines {

    private final Recognising recognising;
    private final Foreseeing foreseeing;
    private final Participants participants;
    private final Directory directory;
    private final Clock clock;

    EntryLines(
            Recognising recognising,
            Foreseeing foreseeing,
            Participants participants,
            Directory directory,
            Clock clock) {
        this.recognising = recognising;
        this.foreseeing = foreseeing;
        this.participants = participants;
        this.directory = directory;
        this.clock = clock;
    }

    List<Line> lines(Event event, List<Entry> entries) {
        var lines = new ArrayList<Line>();
        var seen = new HashSet<String>();
        var wishes = new HashMap<Integer, Wish>();
        var organisations = new HashMap<UUID, String>();
        for (var entry : entries) {
            int number = lines.size() + 1;
            var email = TypedAddress.clean(entry.email());
            var errors = seen.add(email) ? errors(event, entry) : List.of(FieldError.of("email", "twice-in-list"));
            if (errors.isEmpty()) {
                wishes.put(number, wish(event, entry, email, organisations));
            }
            lines.add(refused(number, email, errors));
        }
        var asked = wishes.keySet().stream().sorted().toList();
        var outcomes =
                foreseeing.outcomes(event, asked.stream().map(wishes::get).toList(), organisations);
        for (int at = 0; at < asked.size(); at++) {
            int number = asked.get(at);
            lines.set(number - 1, line(number, lines.get(number - 1).email(), outcomes.get(at)));
        }
        return lines;
    }

    private List<FieldError> errors(Event event, Entry entry) {
        try {
            recognising.check(entry.form(event), List.of(event));
            return List.of();
        } catch (InvalidField refused) {
            return refused.errors();
        }
    }

    /** Of a participant who may be yet to come; their organisation as it would be noted then. */
    private Wish wish(Event event, Entry entry, String email, Map<UUID, String> organisations) {
        var known = participants.byEmail(email);
        var id = known.map(Participant::id).orElseGet(() -> TimeOrderedId.next(clock.instant()));
        known.map(Participant::organisation)
                .or(() -> known.isPresent()
                        ? Optional.empty()
                        : directory.personByEmail(email).map(KnownPerson::organisation))
                .or(() -> Optional.ofNullable(entry.organisation()))
                .filter(name -> !name.isBlank())
                .ifPresent(name -> organisations.put(id, name));
        return new Wish(event.id(), id, entry.form(event).modeAt(event), true, TimeOrderedId.next(clock.instant()));
    }

    static Line line(int number, String email, Admission admission) {
        return switch (admission) {
            case Admission.Confirmed _ -> new Line(number, email, "confirmed", List.of());
            case Admission.Waiting _ -> new Line(number, email, "waiting", List.of());
            case Admission.AlreadyRegistered _ -> new Line(number, email, "already-registered", List.of());
            case Admission.AwaitingProof _ -> throw new IllegalStateException("the organiser vouched for the address");
            case Admission.Refused refused -> refused(number, email, List.of(error(refused)));
        };
    }

    static Line refused(int number, String email, List<FieldError> errors) {
        return new Line(number, email, "refused", errors);
    }

    /** By the field that somebody would change to be taken. */
    private static FieldError error(Admission.Refused refused) {
        var field = switch (refused.slug()) {
            case "organisation-full", "organisation-needed", "group-above-quota" -> "organisation";
            case "held-elsewhere" -> "email";
            default -> "mode";
        };
        return FieldError.of(field, refused.slug(), refused.arguments());
    }
}
