package se.samling.gateway.pages.desk.registration;

import java.io.IOException;
import java.io.Writer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samling.gateway.client.Page;
import se.samling.gateway.client.event.EventClient;
import se.samling.gateway.client.event.EventDetail;
import se.samling.gateway.client.event.RegistrationRow;
import se.samling.gateway.words.Words;

/** Registrations as CSV (RFC 4180) the way Swedish spreadsheets open it: a byte order mark, semicolons. */
@Component
class RegistrationList {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final EventClient events;
    private final Words words;

    RegistrationList(EventClient events, Words words) {
        this.events = events;
        this.words = words;
    }

    void write(EventDetail event, Page<RegistrationRow> first, Writer to) throws IOException {
        to.append(BYTE_ORDER_MARK);
        var format = CSVFormat.RFC4180.builder().setDelimiter(';').get();
        try (var csv = new CSVPrinter(to, format)) {
            for (var column : new String[] {
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
                "at"
            }) {
                csv.print(words.say("desk.registrations." + column));
            }
            csv.println();
            for (var page = first; ; page = events.registrations(event.id(), null, null, page.next())) {
                for (var row : page.items()) {
                    write(row, csv);
                }
                if (page.next() == null) {
                    return;
                }
            }
        }
    }

    private void write(RegistrationRow row, CSVPrinter csv) throws IOException {
        csv.printRecord(
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
                row.registeredAt());
    }

    /** What people typed must not become a formula in the organiser's spreadsheet. */
    private static @Nullable String text(@Nullable String typed) {
        return typed != null && typed.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + typed : typed;
    }
}
