package se.samling.gateway.pages.desk.broadcast;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Component;
import se.samling.gateway.client.broadcast.Attendance;
import se.samling.gateway.client.broadcast.Question;
import se.samling.gateway.client.event.EventDetail;
import se.samling.gateway.pages.desk.CsvFile;
import se.samling.gateway.words.Words;

/** A broadcast's lists for a spreadsheet. */
@Component
class BroadcastLists {

    private final Words words;

    BroadcastLists(Words words) {
        this.words = words;
    }

    void questions(EventDetail event, List<Question> questions, HttpServletResponse to) throws IOException {
        try (var csv = CsvFile.open(event.slug() + "-fragor.csv", to)) {
            csv.row(
                    words.say("desk.questions.question"),
                    words.say("desk.questions.asker"),
                    words.say("desk.questions.state"),
                    words.say("desk.questions.also-asked"),
                    words.say("desk.questions.at"));
            for (var question : questions) {
                csv.row(
                        question.text(),
                        question.asker() == null ? words.say("watch.anonymous") : question.asker(),
                        words.say("desk.questions.state." + question.state()),
                        question.alsoAsked(),
                        event.minuteOf(question.askedAt()));
            }
        }
    }

    void attendance(EventDetail event, Attendance attendance, HttpServletResponse to) throws IOException {
        try (var csv = CsvFile.open(event.slug() + "-narvaro.csv", to)) {
            csv.row(
                    words.say("desk.attendance.name"),
                    words.say("desk.attendance.organisation"),
                    words.say("desk.attendance.mode"),
                    words.say("desk.attendance.joined"),
                    words.say("desk.attendance.people"),
                    words.say("desk.attendance.from"),
                    words.say("desk.attendance.to"));
            for (var row : attendance.rows()) {
                csv.row(
                        row.name(),
                        row.organisation(),
                        words.say("mode." + row.mode()),
                        words.say(row.joined() ? "desk.attendance.way." + row.way() : "desk.no"),
                        row.joined() ? row.people() : 0,
                        row.joinedAt() == null ? null : event.minuteOf(row.joinedAt()),
                        row.seenAt() == null ? null : event.minuteOf(row.seenAt()));
            }
        }
    }
}
