package se.samling.gateway.pages.desk.questions;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.samling.gateway.client.Page;
import se.samling.gateway.client.event.EventClient;
import se.samling.gateway.client.event.EventDetail;
import se.samling.gateway.client.event.RegistrationRow;
import se.samling.gateway.client.form.AnswerTable;
import se.samling.gateway.client.form.FormClient;
import se.samling.gateway.pages.desk.CsvFile;
import se.samling.gateway.words.Words;

/** Answers for a spreadsheet, a column per question. */
@Component
class AnswerList {

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

    void write(EventDetail event, Page<RegistrationRow> first, HttpServletResponse to) throws IOException {
        boolean headed = false;
        try (var csv = CsvFile.open(event.slug() + "-svar.csv", to)) {
            for (var page = first; ; page = events.registrations(event.id(), "confirmed", null, page.next())) {
                var table = client.table(
                        event.id(),
                        page.items().stream().map(RegistrationRow::id).toList());
                if (!headed) {
                    csv.row(head(table));
                    headed = true;
                }
                for (var row : page.items()) {
                    csv.row(cells(row, table));
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

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
