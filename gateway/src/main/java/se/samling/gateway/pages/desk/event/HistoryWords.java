package se.samling.gateway.pages.desk.event;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samling.gateway.client.editor.HistoryEntry;
import se.samling.gateway.words.Dates;
import se.samling.gateway.words.Words;

/** A history keeps what the API says; a reader meets the words of the pages. */
@Component
class HistoryWords {

    private static final Set<String> TIMES = Set.of("startsAt", "endsAt", "deadline");
    private static final Set<String> CODED = Set.of("state", "mode", "audience", "waitingList");

    /** Where a line of a programme begins: its time as the service writes it. */
    private static final Pattern HOURS =
            Pattern.compile("^(\\d{4}-\\d\\d-\\d\\d) (\\d\\d:\\d\\d)–(\\d\\d:\\d\\d)(?= |$)");

    private final Words words;
    private final Dates dates;

    HistoryWords(Words words, Dates dates) {
        this.words = words;
        this.dates = dates;
    }

    HistoryEntry read(HistoryEntry entry) {
        var changes = entry.changes().stream()
                .map(change -> new HistoryEntry.Change(
                        change.field(), said(change.field(), change.before()), said(change.field(), change.after())))
                .toList();
        return new HistoryEntry(entry.id(), entry.at(), entry.act(), entry.doer(), entry.by(), changes);
    }

    private @Nullable String said(String field, @Nullable String value) {
        if (value == null) {
            return null;
        }
        if (CODED.contains(field)) {
            return words.say("desk.history.value." + field + "." + value);
        }
        if ("programme".equals(field)) {
            return HOURS.matcher(value)
                    .replaceFirst(hours -> dates.span(
                            LocalDateTime.parse(hours.group(1) + "T" + hours.group(2)),
                            LocalDateTime.parse(hours.group(1) + "T" + hours.group(3))));
        }
        try {
            return TIMES.contains(field) ? dates.at(LocalDateTime.parse(value)) : value;
        } catch (DateTimeParseException other) {
            return value;
        }
    }
}
