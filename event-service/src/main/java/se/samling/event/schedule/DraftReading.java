package se.samling.event.schedule;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samling.event.language.Text;
import se.samling.platform.problem.FieldError;
import se.samling.platform.problem.InvalidField;

/** Checks what an organiser wrote; everything wrong is found at once, each with its field. */
public final class DraftReading {

    static final String STOCKHOLM = "Europe/Stockholm";
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private final List<FieldError> errors = new ArrayList<>();

    private DraftReading() {}

    /** A draft that holds together. */
    record Read(Content content, LocalSpan span) {}

    /** @throws InvalidField naming every field that cannot be taken */
    static Read read(EventDraft draft) {
        var reading = new DraftReading();
        var span = reading.span(draft.startsAt(), draft.endsAt(), draft.deadline(), draft.zone());
        var content = reading.content(draft);
        if (span == null || content == null || !reading.errors.isEmpty()) {
            throw new InvalidField(reading.errors);
        }
        return new Read(content, span);
    }

    /** @throws InvalidField naming every time that cannot be taken */
    public static LocalSpan times(
            @Nullable LocalDateTime startsAt,
            @Nullable LocalDateTime endsAt,
            @Nullable LocalDateTime deadline,
            @Nullable String zone) {
        var reading = new DraftReading();
        var span = reading.span(startsAt, endsAt, deadline, zone);
        if (span == null || !reading.errors.isEmpty()) {
            throw new InvalidField(reading.errors);
        }
        return span;
    }

    /** @throws InvalidField naming {@code digitalLink} when it is no address of a page */
    static String link(String text) {
        if (!isLink(text)) {
            throw new InvalidField("digitalLink", "bad-link");
        }
        return text.strip();
    }

    private static boolean isLink(String text) {
        return text.strip().startsWith("https://") || text.strip().startsWith("http://");
    }

    private @Nullable LocalSpan span(
            @Nullable LocalDateTime startsAt,
            @Nullable LocalDateTime endsAt,
            @Nullable LocalDateTime deadline,
            @Nullable String zoneName) {
        ZoneId zone;
        try {
            zone = ZoneId.of(zoneName == null || zoneName.isBlank() ? STOCKHOLM : zoneName);
        } catch (DateTimeException e) {
            errors.add(FieldError.of("zone", "unknown-zone"));
            return null;
        }
        exists("startsAt", startsAt, zone);
        exists("endsAt", endsAt, zone);
        if (startsAt == null || endsAt == null || !errors.isEmpty()) {
            return null;
        }
        if (!endsAt.isAfter(startsAt)) {
            errors.add(FieldError.of("endsAt", "end-before-start"));
        }
        if (deadline != null && !LocalSpan.exists(deadline, zone)) {
            errors.add(FieldError.of("deadline", "time-skipped"));
        }
        if (deadline != null && deadline.isAfter(endsAt)) {
            errors.add(FieldError.of("deadline", "deadline-after-end"));
        }
        return new LocalSpan(startsAt, endsAt, deadline == null ? startsAt : deadline, zone);
    }

    private void exists(String field, @Nullable LocalDateTime time, ZoneId zone) {
        if (time == null) {
            errors.add(FieldError.of(field, "required"));
        } else if (!LocalSpan.exists(time, zone)) {
            errors.add(FieldError.of(field, "time-skipped"));
        }
    }

    private @Nullable Content content(EventDraft draft) {
        text("title", draft.title(), 200, true);
        text("ingress", draft.ingress(), 1000, true);
        text("description", draft.description(), 20_000, false);
        if (draft.mode() == null || !EventDraft.MODES.contains(draft.mode())) {
            errors.add(FieldError.of("mode", "unknown-mode"));
        }
        var audience = draft.audience();
        if (audience == null || audience.who() == null || !EventDraft.AUDIENCES.contains(audience.who())) {
            errors.add(FieldError.of("audience", "unknown-audience"));
        } else if (audience.who().equals("selected-organisations")
                && (audience.organisationIds() == null
                        || audience.organisationIds().isEmpty())) {
            errors.add(FieldError.of("audience", "choose-organisations"));
        }
        positive("onSiteCapacity", draft.onSiteCapacity());
        positive("digitalCapacity", draft.digitalCapacity());
        if (draft.digitalLink() != null && !draft.digitalLink().isBlank() && !isLink(draft.digitalLink())) {
            errors.add(FieldError.of("digitalLink", "bad-link"));
        }
        if (draft.contactEmail() == null
                || !ADDRESS.matcher(draft.contactEmail()).matches()) {
            errors.add(FieldError.of("contactEmail", "bad-address"));
        }
        if (draft.hostIds() == null || draft.hostIds().isEmpty()) {
            errors.add(FieldError.of("hostIds", "required"));
        }
        if (draft.title() == null
                || draft.mode() == null
                || audience == null
                || draft.contactEmail() == null
                || !errors.isEmpty()) {
            return null;
        }
        return new Content(
                draft.title(),
                draft.ingress() == null ? new Text("", null) : draft.ingress(),
                draft.description() == null ? new Text("", null) : draft.description(),
                draft.mode(),
                draft.place(),
                draft.digitalInfo(),
                draft.digitalLink() == null || draft.digitalLink().isBlank()
                        ? null
                        : draft.digitalLink().strip(),
                audience,
                draft.onSiteCapacity(),
                draft.digitalCapacity(),
                draft.waitingList(),
                draft.contactEmail().strip());
    }

    private void text(String field, @Nullable Text text, int most, boolean required) {
        if (text == null || text.blank()) {
            if (required) {
                errors.add(FieldError.of(field, "required"));
            }
        } else if (text.sv().length() > most) {
            errors.add(FieldError.of(field, "too-long", most));
        }
    }

    private void positive(String field, @Nullable Integer number) {
        if (number != null && number < 1) {
            errors.add(FieldError.of(field, "positive"));
        }
    }
}
