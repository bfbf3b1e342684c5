package se.samling.gateway.pages.desk.questions;

import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.samling.gateway.client.Page;
import se.samling.gateway.client.event.EventClient;
import se.samling.gateway.client.event.EventDetail;
import se.samling.gateway.client.event.RegistrationRow;
import se.samling.gateway.client.form.AnswerTable;
import se.samling.gateway.client.form.FormClient;
import se.samling.gateway.words.Words;

/** Answers as CSV (RFC 4180) the way Swedish spreadsheets open it: a byte order mark, semicolons; a column per question. */
@Component
class AnswerList {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final EventClient events;
    private final FormClient client;
    private final Words words;
    private final URI publicUrl;

    AnswerList(EventClient events, FormClient client, Words words, @Value("${samling.public-url}") URI publicUrl) {
        this.publicUrl = publicUrl;
        this.events = events;
        this.client = client;
        this.words = words;
    }

    void write(EventDetail event, Page<RegistrationRow> first, Writer to) throws IOException {
        to.append(BYTE_ORDER_MARK);
        var format = CSVFormat.RFC4180.builder().setDelimiter(';').get();
        boolean headed = false;
        try (var csv = new CSVPrinter(to, format)) {
            for (var page = first; ; page = events.registrations(event.id(), "confirmed", null, page.next())) {
                var table = client.table(
                        event.id(),
                        page.items().stream().map(RegistrationRow::id).toList());
                if (!headed) {
                    csv.printRecord(head(table));
                    headed = true;
                }
                for (var row : page.items()) {
                    csv.printRecord(cells(row, table));
                }
                if (page.next() == null) {
                    return;
                }
            }
        }
    }

    private List<String> head(AnswerTable table) {
        var head = new ArrayList<String>();
        for (var column : List.of("name", "address", "organisation", "mode")) {
            head.add(words.say("desk.registrations." + column));
        }
        table.questions().forEach(question -> head.add(text(words.in(question.label()))));
        return head;
    }

    private List<String> cells(RegistrationRow row, AnswerTable table) {
        var cells = new ArrayList<>(List.of(
                text(row.name()), text(row.email()), text(row.organisation()), words.say("mode." + row.mode())));
        table.questions()
                .forEach(question -> cells.add(cell(table.cell(row.id(), Objects.requireNonNull(question.id())))));
        return cells;
    }

    /** Of a file its name, and where it is read. */
    private String cell(AnswerTable.@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        var said = text(words.in(cell.text()));
        return cell.address() == null ? said : said + " " + publicUrl.resolve(cell.address());
    }

    /** What people typed must not become a formula in the organiser's spreadsheet. */
    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + typed : typed;
    }
}
