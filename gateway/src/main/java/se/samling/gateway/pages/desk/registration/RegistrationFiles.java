package se.samling.gateway.pages.desk.registration;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samling.gateway.client.Page;
import se.samling.gateway.client.event.EventDetail;
import se.samling.gateway.client.event.ListClient;
import se.samling.gateway.client.event.RegistrationRow;
import se.samling.gateway.words.Words;

/** Registrations for a spreadsheet: as CSV (RFC 4180) the way Swedish ones open it, with a byte order mark and semicolons, and as XLSX. */
@Component
class RegistrationFiles {

    private static final String TIME = "yyyy-mm-dd hh:mm";
    private static final DateTimeFormatter FOR_TEXT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final List<String> COLUMNS = List.of(
            "name",
            "address",
            "organisation",
            "people",
            "waiting-people",
            "group",
            "state",
            "mode",
            "member",
            "position",
            "at");

    private final ListClient table;
    private final Words words;

    RegistrationFiles(ListClient table, Words words) {
        this.table = table;
        this.words = words;
    }

    /** A row at a time. */
    private interface Sheet {
        void row(List<? extends @Nullable Object> cells) throws IOException;
    }

    void csv(EventDetail event, TableFilter filter, Page<RegistrationRow> first, Writer to) throws IOException {
        to.append(BYTE_ORDER_MARK);
        try (var csv =
                new CSVPrinter(to, CSVFormat.RFC4180.builder().setDelimiter(';').get())) {
            write(
                    event,
                    filter,
                    first,
                    cells -> csv.printRecord(
                            cells.stream().map(cell -> cell instanceof LocalDateTime at ? FOR_TEXT.format(at) : cell)));
        }
    }

    void xlsx(EventDetail event, TableFilter filter, Page<RegistrationRow> first, OutputStream to) throws IOException {
        try (var book = new Workbook(to, "Samling", "1.0")) {
            var sheet = book.newWorksheet(words.say("desk.event.tab.registrations"));
            var line = new int[1];
            write(event, filter, first, cells -> {
                for (int column = 0; column < cells.size(); column++) {
                    switch (cells.get(column)) {
                        case null -> {}
                        case Number number -> sheet.value(line[0], column, number);
                        case LocalDateTime at -> {
                            sheet.value(line[0], column, at);
                            sheet.style(line[0], column).format(TIME).set();
                        }
                        case Object text -> sheet.value(line[0], column, text.toString());
                    }
                }
                line[0]++;
            });
            sheet.range(0, 0, 0, COLUMNS.size()).style().bold().set();
            sheet.freezePane(0, 1);
        }
    }

    private void write(EventDetail event, TableFilter filter, Page<RegistrationRow> first, Sheet to)
            throws IOException {
        to.row(Stream.concat(COLUMNS.stream(), Stream.of("came"))
                .map(column -> words.say("desk.registrations." + column))
                .toList());
        for (var page = first; ; page = table.rows(event.id(), filter.api(page.next()))) {
            for (var row : page.items()) {
                to.row(cells(event, row));
            }
            if (page.next() == null) {
                return;
            }
        }
    }

    private List<@Nullable Object> cells(EventDetail event, RegistrationRow row) {
        return Arrays.asList(
                text(row.name()),
                text(row.email()),
                text(row.organisation()),
                row.people(),
                row.waitingPeople(),
                text(row.partyOrganisation()),
                words.say("desk.registrations.state." + row.state()),
                words.say("mode." + row.mode()),
                words.say(row.member() ? "desk.yes" : "desk.no"),
                row.position(),
                LocalDateTime.ofInstant(row.registeredAt(), ZoneId.of(event.zone()))
                        .truncatedTo(ChronoUnit.MINUTES),
                event.hasBegun() ? words.say(row.came() ? "desk.yes" : "desk.no") : null);
    }

    /** What people typed must not become a formula in the organiser's spreadsheet. */
    private static @Nullable String text(@Nullable String typed) {
        return typed != null && typed.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + typed : typed;
    }
}
