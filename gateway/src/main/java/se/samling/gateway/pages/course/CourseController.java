package se.samling.gateway.pages.course;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samling.gateway.client.course.Course;
import se.samling.gateway.client.course.CourseClient;
import se.samling.gateway.client.course.Origin;
import se.samling.gateway.client.course.Origins;
import se.samling.gateway.pages.Layout;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.words.Words;

/** A course from the outside: what it is, how to begin, what is left when it is done. */
@Controller
class CourseController {

    private final CourseClient courses;
    private final Walking walking;
    private final Layout layout;
    private final Words words;

    CourseController(CourseClient courses, Walking walking, Layout layout, Words words) {
        this.courses = courses;
        this.walking = walking;
        this.layout = layout;
        this.words = words;
    }

    /** Kinds of organisation to choose from, each with its municipalities or regions where it has some. */
    public record From(String kind, String name, List<Origins.Place> places) {}

    @GetMapping("/kurser/{slug}")
    String course(@PathVariable String slug, Model model) {
        var course = courses.course(slug);
        var place = walking.place(course);
        model.addAttribute("course", course);
        model.addAttribute("place", place);
        model.addAttribute("next", Steps.next(course, place.finished()));
        model.addAttribute("from", layout.isSignedIn() || !course.out() ? List.of() : from(course));
        return "course/course";
    }

    @PostMapping("/kurser/{slug}/borja")
    String begin(
            @PathVariable String slug,
            @RequestParam(name = "lage", required = false) @Nullable String mode,
            @RequestParam(name = "fran", defaultValue = "") String from,
            HttpServletRequest request) {
        var course = courses.course(slug);
        var way = Way.of(mode, null);
        if (course.steps().isEmpty()) {
            return "redirect:/kurser/" + slug;
        }
        var visit = walking.begin(course, origin(from), request);
        int next = Steps.next(course, walking.place(course).finished());
        return "redirect:" + way.in(visit).to("/kurser/" + slug + "/steg/" + next);
    }

    @GetMapping("/kurser/{slug}/klar")
    String done(
            @PathVariable String slug,
            @RequestParam(name = "lage", required = false) @Nullable String mode,
            Model model) {
        model.addAttribute("course", courses.course(slug));
        model.addAttribute("way", Way.of(mode, null));
        return "course/done";
    }

    @GetMapping("/kurser/{slug}/samtalsunderlag")
    String sheet(@PathVariable String slug, Model model) {
        model.addAttribute("course", courses.course(slug));
        return "course/sheet";
    }

    private List<From> from(Course course) {
        Origins known;
        try {
            known = courses.origins(course.id());
        } catch (RuntimeException onlyAskedForTheFigures) {
            return List.of();
        }
        var from = new ArrayList<From>();
        for (var kind : known.kinds()) {
            from.add(new From(
                    kind,
                    words.say("course.kind." + kind),
                    known.places().stream()
                            .filter(place -> place.kind().equals(kind))
                            .toList()));
        }
        return from;
    }

    /** What stands in the list's value: an id, or a kind. */
    private static Origin origin(String from) {
        return Forms.isId(from) ? new Origin(UUID.fromString(from), null) : new Origin(null, Forms.blankToNull(from));
    }
}
