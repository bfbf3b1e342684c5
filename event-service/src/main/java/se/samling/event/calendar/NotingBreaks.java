package se.samling.event.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.platform.outbox.TimeOrderedId;
import se.samling.platform.problem.FieldError;
import se.samling.platform.problem.InvalidField;

/** Keeps a host's school breaks: a whole list at once, or nothing of it. */
@Service
public class NotingBreaks {

    private static final int MOST = 500;
    private static final int LONGEST = 100;
    private static final int MOST_DAYS = 120;

    private final SchoolBreaks breaks;
    private final Clock clock;

    NotingBreaks(SchoolBreaks breaks, Clock clock) {
        this.breaks = breaks;
        this.clock = clock;
    }

    /** As somebody wrote it. */
    public record Line(
            @Nullable String area,
            @Nullable String name,
            @Nullable LocalDate firstDay,
            @Nullable LocalDate lastDay) {}

    /** @throws InvalidField naming each line by its place, {@code breaks[2].firstDay} */
    @Transactional
    public void note(UUID hostId, List<Line> lines) {
        if (lines.isEmpty()) {
            throw new InvalidField("breaks", "required");
        }
        if (lines.size() > MOST) {
            throw new InvalidField("breaks", "too-many", MOST);
        }
        var errors = new ArrayList<FieldError>();
        var read = new ArrayList<SchoolBreak>();
        for (int at = 0; at < lines.size(); at++) {
            var one = read(hostId, lines.get(at), "breaks[" + at + "].", errors);
            if (one != null) {
                read.add(one);
            }
        }
        if (!errors.isEmpty()) {
            throw new InvalidField(errors);
        }
        read.forEach(breaks::keep);
    }

    @Transactional
    public void remove(UUID id) {
        breaks.remove(id);
    }

    private @Nullable SchoolBreak read(UUID hostId, Line line, String path, List<FieldError> errors) {
        int before = errors.size();
        words(path + "area", line.area(), errors);
        words(path + "name", line.name(), errors);
        if (line.firstDay() == null) {
            errors.add(FieldError.of(path + "firstDay", "required"));
        }
        if (line.lastDay() == null) {
            errors.add(FieldError.of(path + "lastDay", "required"));
        } else if (line.firstDay() != null && line.lastDay().isBefore(line.firstDay())) {
            errors.add(FieldError.of(path + "lastDay", "last-before-first"));
        } else if (line.firstDay() != null
                && line.lastDay().isAfter(line.firstDay().plusDays(MOST_DAYS))) {
            errors.add(FieldError.of(path + "lastDay", "days-to", MOST_DAYS));
        }
        if (line.area() == null
                || line.name() == null
                || line.firstDay() == null
                || line.lastDay() == null
                || errors.size() > before) {
            return null;
        }
        return new SchoolBreak(
                TimeOrderedId.next(clock.instant()),
                hostId,
                line.area().strip(),
                line.name().strip(),
                line.firstDay(),
                line.lastDay());
    }

    private static void words(String field, @Nullable String words, List<FieldError> errors) {
        if (words == null || words.isBlank()) {
            errors.add(FieldError.of(field, "required"));
        } else if (words.length() > LONGEST) {
            errors.add(FieldError.of(field, "too-long", LONGEST));
        }
    }
}
