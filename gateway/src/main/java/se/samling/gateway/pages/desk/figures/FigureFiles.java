package se.samling.gateway.pages.desk.figures;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import se.samling.gateway.client.figure.EventFigures.Row;
import se.samling.gateway.client.figure.MailFigures;
import se.samling.gateway.pages.desk.CsvFile;
import se.samling.gateway.pages.desk.figures.Chart.Bar;
import se.samling.gateway.words.Words;

/** The same figures for a spreadsheet: as CSV the events, as XLSX every table. While the service that knows of mail is away, its columns are empty. */
@Component
class FigureFiles {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final List<String> COLUMNS =
            List.of("event", "day", "mode", "registered", "waiting", "room", "digital", "rating", "downloads");

    private static final List<String> MAIL =
            List.of("sent", "delivered", "deferred", "bounced", "held-back", "unsubscribed");

    private final Words words;

    FigureFiles(Words words) {
        this.words = words;
    }

    void csv(FiguresView view, MailView mail, String name, HttpServletResponse to) throws IOException {
        try (var csv = CsvFile.open(name + ".csv", to)) {
            csv.row(heads());
            for (var row : view.figures().events()) {
                csv.row(cells(view, row, mail));
            }
        }
    }

    void xlsx(FiguresView view, MailView mail, String name, HttpServletResponse to) throws IOException {
        head(name + ".xlsx", to);
        try (var book = new Workbook(to.getOutputStream(), "Samling", "1.0")) {
            var rows = new ArrayList<List<? extends @Nullable Object>>();
            rows.add(heads());
            view.figures().events().forEach(row -> rows.add(cells(view, row, mail)));
            fill(book.newWorksheet(words.say("figures.events")), rows);
            fill(
                    book.newWorksheet(words.say("figures.weeks")),
                    bars("figures.week", view.weeks().bars()));
            fill(
                    book.newWorksheet(words.say("figures.kinds")),
                    bars("figures.kind", view.kinds().bars()));
            fill(
                    book.newWorksheet(words.say("figures.counties")),
                    bars("figures.county", view.counties().bars()));
            fill(book.newWorksheet(words.say("figures.mails")), mails(mail));
        }
    }

    private List<List<? extends @Nullable Object>> bars(String head, List<Bar> bars) {
        var rows = new ArrayList<List<? extends @Nullable Object>>();
        rows.add(List.of(words.say(head), words.say("figures.column.registered")));
        bars.forEach(bar -> rows.add(List.of(bar.word(), bar.number())));
        return rows;
    }

    private static void fill(Worksheet sheet, List<List<? extends @Nullable Object>> rows) {
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                switch (rows.get(row).get(column)) {
                    case null -> {}
                    case Number number -> sheet.value(row, column, number);
                    case Object text -> sheet.value(row, column, CsvFile.harmless(text.toString()));
                }
            }
        }
        sheet.range(0, 0, 0, rows.getFirst().size() - 1).style().bold().set();
        sheet.freezePane(0, 1);
    }

    private List<List<? extends @Nullable Object>> mails(MailView mail) {
        var rows = new ArrayList<List<? extends @Nullable Object>>();
        rows.add(Stream.concat(Stream.of(words.say("figures.mail.about")), mailHeads())
                .toList());
        for (var row : mail.rows()) {
            var cells = new ArrayList<@Nullable Object>();
            cells.add(row.title() == null ? row.slug() : words.in(row.title()));
            cells.addAll(numbers(row));
            rows.add(cells);
        }
        return rows;
    }

    private List<String> heads() {
        return Stream.concat(COLUMNS.stream().map(column -> words.say("figures.column." + column)), mailHeads())
                .toList();
    }

    private Stream<String> mailHeads() {
        return MAIL.stream().map(column -> words.say("figures.mails") + ": " + words.say("figures.mail." + column));
    }

    private static List<@Nullable Object> numbers(MailFigures.Row row) {
        return Arrays.asList(
                row.sent(), row.delivered(), row.deferred(), row.bounced(), row.heldBack(), row.unsubscribed());
    }

    /** Empty where nothing was mailed about it, or nobody could say. */
    private static List<@Nullable Object> numbers(Optional<MailFigures.Row> row) {
        return row.map(FigureFiles::numbers).orElseGet(() -> Collections.nCopies(MAIL.size(), null));
    }

    private List<@Nullable Object> cells(FiguresView view, Row row, MailView mail) {
        var cells = new ArrayList<@Nullable Object>(own(view, row));
        cells.addAll(numbers(mail.of(row.id())));
        return cells;
    }

    private List<@Nullable Object> own(FiguresView view, Row row) {
        return Arrays.asList(
                words.in(row.title()),
                row.startsAt().toLocalDate().toString(),
                words.say("mode." + row.mode()),
                row.registered(),
                row.waiting(),
                row.room(),
                row.digital(),
                row.rating() == null ? null : Math.round(row.rating() * 10) / 10.0,
                view.downloads(row.id()));
    }

    private static void head(String name, HttpServletResponse to) {
        to.setContentType(XLSX);
        to.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }
}
