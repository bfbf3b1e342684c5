package se.samling.event.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.event.language.Text;
import se.samling.platform.outbox.TimeOrderedId;
import se.samling.platform.problem.FieldError;
import se.samling.platform.problem.InvalidField;

/** Puts up a notice and takes it down. */
@Service
public class Noticing {

    private static final int LONGEST = 600;
    private static final int MOST_MONTHS = 12;

    private final Notices notices;
    private final Clock clock;

    Noticing(Notices notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    @Transactional
    public Notice put(UUID hostId, @Nullable Text text, @Nullable LocalDate until) {
        var errors = new ArrayList<FieldError>();
        var today = LocalDate.now(clock.withZone(Notices.STOCKHOLM));
        if (text == null || text.blank()) {
            errors.add(FieldError.of("text", "required"));
        } else if (text.sv().length() > LONGEST
                || text.en() != null && text.en().length() > LONGEST) {
            errors.add(FieldError.of("text", "too-long", LONGEST));
        }
        if (until == null) {
            errors.add(FieldError.of("until", "required"));
        } else if (until.isBefore(today) || until.isAfter(today.plusMonths(MOST_MONTHS))) {
            errors.add(FieldError.of("until", "within-a-year"));
        }
        if (text == null || until == null || !errors.isEmpty()) {
            throw new InvalidField(errors);
        }
        var notice = new Notice(TimeOrderedId.next(clock.instant()), hostId, text, until);
        notices.add(notice);
        return notice;
    }

    @Transactional
    public void takeDown(UUID id) {
        notices.remove(id);
    }
}
