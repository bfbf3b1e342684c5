package se.samling.gateway.pages.desk.course;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.samling.gateway.client.course.CourseClient;
import se.samling.gateway.client.course.Figures;
import se.samling.gateway.pages.desk.CsvFile;
import se.samling.gateway.words.Words;

/** How a course is used: chart, tables, and the same as CSV (RFC 4180) the way Swedish spreadsheets open it. */
@Controller
class CourseFiguresController {

    private final CourseClient courses;
    private final OwnCourses own;
    private final Words words;

    CourseFiguresController(CourseClient courses, OwnCourses own, Words words) {
        this.courses = courses;
        this.own = own;
        this.words = words;
    }

    @GetMapping("/arrangor/kurser/{slug}/statistik")
    String figures(@PathVariable String slug, Model model) {
        var course = own.course(slug);
        model.addAttribute("view", FiguresView.of(course, courses.figures(course.id())));
        return "desk/course/figures";
    }

    @GetMapping("/arrangor/kurser/{slug}/statistik.csv")
    void csv(@PathVariable String slug, HttpServletResponse response) throws IOException {
        var course = own.course(slug);
        var figures = courses.figures(course.id());
        try (var csv = CsvFile.open(course.slug() + ".csv", response)) {
            csv.row(
                    words.say("desk.course.part"),
                    words.say("desk.course.kind"),
                    words.say("desk.course.place"),
                    words.say("desk.course.started"),
                    words.say("desk.course.finished"));
            write(words.say("desk.course.whole"), figures.course(), csv);
            for (int at = 0; at < figures.steps().size(); at++) {
                write(words.say("course.step-number", at + 1), figures.steps().get(at), csv);
            }
        }
    }

    private void write(String part, Figures.Row row, CsvFile csv) throws IOException {
        csv.row(part, words.say("desk.course.all"), "", number(row.started()), number(row.finished()));
        for (var group : row.groups()) {
            var kind = words.say("course.kind." + group.kind());
            csv.row(part, kind, "", number(group.started()), number(group.finished()));
            for (var place : group.places()) {
                csv.row(part, kind, place.name(), number(place.started()), number(place.finished()));
            }
        }
    }

    private String number(@Nullable Integer number) {
        return number == null ? words.say("desk.course.few") : number.toString();
    }
}
