package se.samling.gateway.pages.desk.broadcast;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import se.samling.gateway.client.broadcast.Attendance;
import se.samling.gateway.client.broadcast.Question;
import se.samling.gateway.client.event.EventDetail;
import se.samling.gateway.words.Words;

/** A broadcast's lists as CSV (RFC 4180) the way Swedish spreadsheets open it: a byte order mark, semicolons. */
@Component
class BroadcastLists {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Words words;

    BroadcastLists(Words words) {
        this.words = words;
    }

    void questions(EventDetail event, List<Question> questions, HttpServletResponse to) throws IOException {
        try (var csv = open(event, "fragor", to)) {
            csv.printRecord(
                    words.say("desk.questions.question"),
                    words.say("desk.questions.asker"),
                    words.say("desk.questions.state"),
                    words.say("desk.questions.also-asked"),
                    words.say("desk.questions.at"));
            for (var question : questions) {
                csv.printRecord(
                        text(question.text()),
                        question.asker() == null ? words.say("watch.anonymous") : text(question.asker()),
                        words.say("desk.questions.state." + question.state()),
                        question.alsoAsked(),
                        question.askedAt());
            }
        }
    }

    void attendance(EventDetail event, Attendance attendance, HttpServletResponse to) throws IOException {
        try (var csv = open(event, "narvaro", to)) {
            csv.printRecord(
                    words.say("desk.attendance.name"),
                    words.say("desk.attendance.organisation"),
                    words.say("desk.attendance.mode"),
                    words.say("desk.attendance.joined"),
                    words.say("desk.attendance.people"),
                    words.say("desk.attendance.from"),
                    words.say("desk.attendance.to"));
            for (var row : attendance.rows()) {
                csv.printRecord(
                        text(row.name()),
                        text(row.organisation()),
                        words.say("mode." + row.mode()),
                        words.say(row.joined() ? "desk.attendance.way." + row.way() : "desk.no"),
                        row.joined() ? row.people() : 0,
                        row.joinedAt(),
                        row.seenAt());
            }
        }
    }

    private static CSVPrinter open(EventDetail event, String list, HttpServletResponse to) throws IOException {
        to.setContentType("text/csv");
        to.setCharacterEncoding(StandardCharsets.UTF_8.name());
        to.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(event.slug() + "-" + list + ".csv", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        to.getWriter().append(BYTE_ORDER_MARK);
        return new CSVPrinter(
                to.getWriter(), CSVFormat.RFC4180.builder().setDelimiter(';').get());
    }

    /** What people typed must not become a formula in the organiser's spreadsheet. */
    private static @Nullable String text(@Nullable String typed) {
        return typed != null && typed.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + typed : typed;
    }
}
