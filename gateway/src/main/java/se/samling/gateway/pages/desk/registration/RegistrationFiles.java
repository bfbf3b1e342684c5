package se.samling.gateway.pages.desk.registration;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samling.gateway.client.Page;
import se.samling.gateway.client.event.EventDetail;
import se.samling.gateway.client.event.ListClient;
import se.samling.gateway.client.event.RegistrationRow;
import se.samling.gateway.pages.desk.CsvFile;
import se.samling.gateway.words.Words;

/** Registrations for a spreadsheet, as CSV and as XLSX. Times are the event's. */
@Component
class RegistrationFiles {

    private static final String TIME = "yyyy-mm-dd hh:mm";
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

    void csv(EventDetail event, TableFilter filter, Page<RegistrationRow> first, HttpServletResponse to)
            throws IOException {
        try (var csv = CsvFile.open(event.slug() + ".csv", to)) {
            write(event, filter, first, csv::row);
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
                        case Object text -> sheet.value(line[0], column, CsvFile.harmless(text.toString()));
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
                row.name(),
                row.email(),
                row.organisation(),
                row.people() + row.waitingPeople(),
                row.waitingPeople(),
                row.partyOrganisation(),
                words.say("desk.registrations.state." + row.state()),
                words.say("mode." + row.mode()),
                words.say(row.member() ? "desk.yes" : "desk.no"),
                row.position(),
                event.minuteOf(row.registeredAt()),
                event.hasBegun() ? words.say(row.came() ? "desk.yes" : "desk.no") : null);
    }
}
