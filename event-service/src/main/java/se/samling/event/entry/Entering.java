package se.samling.event.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import se.samling.event.admission.Admission;
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
    private final EntryLines entryLines;

    Entering(Gate gate, Recognising recognising, Registering registering, EntryLines entryLines) {
        this.gate = gate;
        this.recognising = recognising;
        this.registering = registering;
        this.entryLines = entryLines;
    }

    /**
     * What became, or in a dry run would become, of one entry.
     *
     * @param line counted from 1
     * @param outcome confirmed, waiting, already-registered or refused
     */
    public record Line(int line, String email, String outcome, List<FieldError> errors) {}

    /** @throws InvalidField naming each field that cannot be taken */
    public Admission one(UUID eventId, Entry entry) {
        return enter(gate.open(eventId), entry).orRefused();
    }

    /**
     * Each entry for itself: one that is bad or finds no place is refused and the others go on, and the same list again registers nobody
     * twice. Whoever would be refused is not met either.
     *
     * @throws InvalidField {@code entries} for none, or more than 500
     */
    public List<Line> all(UUID eventId, List<Entry> entries, boolean dryRun) {
        if (entries.isEmpty() || entries.size() > AT_ONCE) {
            throw new InvalidField("entries", "one-to-many", AT_ONCE);
        }
        var event = gate.open(eventId);
        var lines = new ArrayList<Line>();
        for (var foreseen : entryLines.lines(event, entries)) {
            lines.add(dryRun || foreseen.outcome().equals("refused") ? foreseen : entered(event, entries, foreseen));
        }
        return lines;
    }

    private Line entered(Event event, List<Entry> entries, Line foreseen) {
        try {
            return EntryLines.line(foreseen.line(), foreseen.email(), enter(event, entries.get(foreseen.line() - 1)));
        } catch (InvalidField refused) {
            return EntryLines.refused(foreseen.line(), foreseen.email(), refused.errors());
        }
    }

    private Admission enter(Event event, Entry entry) {
        var form = entry.form(event);
        return registering.place(event, recognising.vouchedFor(form, List.of(event)), form, null);
    }
}
