package se.samling.event.registration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import se.samling.event.participant.Participant;
import se.samling.event.participant.Participants;
import se.samling.event.schedule.Event;
import se.samling.platform.problem.FieldError;
import se.samling.platform.problem.InvalidField;

/**
 * Registers people for an organiser who was told by telephone or has a list: outside the audience too, but never beyond the
 * seats; whoever finds none waits. Each gets the same mail as if they had come by themselves, with the way to say no.
 */
@Service
public class Entering {

    static final int AT_ONCE = 500;

    private final Gate gate;
    private final Recognising recognising;
    private final Registering registering;
    private final Participants participants;
    private final Registrations registrations;

    Entering(
            Gate gate,
            Recognising recognising,
            Registering registering,
            Participants participants,
            Registrations registrations) {
        this.gate = gate;
        this.recognising = recognising;
        this.registering = registering;
        this.participants = participants;
        this.registrations = registrations;
    }

    /**
     * What became, or in a dry run would become, of one entry.
     *
     * @param line counted from 1
     * @param outcome confirmed, waiting, already-registered, refused; in a dry run new instead of the first two
     */
    public record Line(int line, String email, String outcome, List<FieldError> errors) {}

    /** @throws InvalidField naming each field that cannot be taken */
    public Admission one(UUID eventId, Entry entry) {
        return enter(gate.open(eventId), entry);
    }

    /**
     * Each entry for itself: a bad one is refused and the others go on, and the same list again changes nothing.
     *
     * @throws InvalidField {@code entries} for none, or more than 500
     */
    public List<Line> all(UUID eventId, List<Entry> entries, boolean dryRun) {
        if (entries.isEmpty() || entries.size() > AT_ONCE) {
            throw new InvalidField("entries", "one-to-many", AT_ONCE);
        }
        var event = gate.open(eventId);
        var seen = new HashSet<String>();
        var lines = new ArrayList<Line>();
        for (Entry entry : entries) {
            lines.add(line(event, entry, lines.size() + 1, !seen.add(TypedAddress.clean(entry.email())), dryRun));
        }
        return lines;
    }

    private Line line(Event event, Entry entry, int number, boolean twice, boolean dryRun) {
        var email = TypedAddress.clean(entry.email());
        if (twice) {
            return new Line(number, email, "refused", List.of(FieldError.of("email", "twice-in-list")));
        }
        try {
            return new Line(
                    number, email, dryRun ? expected(event, entry, email) : said(enter(event, entry)), List.of());
        } catch (InvalidField refused) {
            return new Line(number, email, "refused", refused.errors());
        }
    }

    private String expected(Event event, Entry entry, String email) {
        recognising.check(entry.form(event), List.of(event));
        return participants
                        .byEmail(email)
                        .map(Participant::id)
                        .flatMap(id -> registrations.of(event.id(), id))
                        .filter(found -> found.state() == RegistrationState.CONFIRMED
                                || found.state() == RegistrationState.WAITING)
                        .isPresent()
                ? "already-registered"
                : "new";
    }

    private Admission enter(Event event, Entry entry) {
        var form = entry.form(event);
        var registrant = recognising.vouchedFor(form, List.of(event));
        return registering.place(event, registrant, form, null).orRefused();
    }

    private static String said(Admission admission) {
        return switch (admission) {
            case Admission.Confirmed _ -> "confirmed";
            case Admission.Waiting _ -> "waiting";
            case Admission.AlreadyRegistered _ -> "already-registered";
            case Admission.AwaitingProof _ -> throw new IllegalStateException("the organiser vouched for the address");
            case Admission.Refused refused -> throw refused.problem();
        };
    }
}
