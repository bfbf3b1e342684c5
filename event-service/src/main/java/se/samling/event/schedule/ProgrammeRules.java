package se.samling.event.schedule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import se.samling.platform.problem.FieldError;
import se.samling.platform.problem.InvalidField;

/** A programme lies inside its event, and on one track one thing happens at a time. */
final class ProgrammeRules {

    private static final int MOST_SEATS = 100_000;

    private ProgrammeRules() {}

    /** The items in order of time, each with an id. @throws InvalidField naming each item by its place, {@code items[2].startsAt} */
    static List<ProgrammeItem> check(List<ProgrammeItem> items, LocalSpan span) {
        var errors = new ArrayList<FieldError>();
        for (int i = 0; i < items.size(); i++) {
            check(items.get(i), "items[" + i + "].", span, errors);
        }
        if (errors.isEmpty()) {
            overlaps(items, errors);
        }
        if (!errors.isEmpty()) {
            throw new InvalidField(errors);
        }
        return items.stream()
                .map(item -> item.id() != null ? item : item.named(UUID.randomUUID()))
                .sorted(Comparator.comparing(item -> Objects.requireNonNull(item.startsAt())))
                .toList();
    }

    private static void check(ProgrammeItem item, String path, LocalSpan span, List<FieldError> errors) {
        if (item.title() == null || item.title().blank()) {
            errors.add(FieldError.of(path + "title", "required"));
        }
        Integer seats = item.seats();
        if (seats != null && (seats < 1 || seats > MOST_SEATS)) {
            errors.add(FieldError.of(path + "session.seats", "seats-between", MOST_SEATS));
        }
        if (item.startsAt() == null) {
            errors.add(FieldError.of(path + "startsAt", "required"));
            return;
        }
        if (item.endsAt() == null) {
            errors.add(FieldError.of(path + "endsAt", "required"));
            return;
        }
        if (item.startsAt().isBefore(span.startsAt()) || item.startsAt().isAfter(span.endsAt())) {
            errors.add(FieldError.of(path + "startsAt", "outside-event"));
        }
        if (item.endsAt().isAfter(span.endsAt())) {
            errors.add(FieldError.of(path + "endsAt", "outside-event"));
        }
        if (!item.endsAt().isAfter(item.startsAt())) {
            errors.add(FieldError.of(path + "endsAt", "end-before-start"));
        }
    }

    private static void overlaps(List<ProgrammeItem> items, List<FieldError> errors) {
        var latest = new HashMap<String, ProgrammeItem>();
        items.stream()
                .sorted(Comparator.comparing(item -> Objects.requireNonNull(item.startsAt())))
                .forEach(item -> {
                    var track = item.track() == null ? "" : item.track();
                    var before = latest.put(track, item);
                    if (before != null
                            && Objects.requireNonNull(item.startsAt())
                                    .isBefore(Objects.requireNonNull(before.endsAt()))) {
                        errors.add(FieldError.of("items[" + items.indexOf(item) + "].startsAt", "overlaps"));
                    }
                });
    }
}
