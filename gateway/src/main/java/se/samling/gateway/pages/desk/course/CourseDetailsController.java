package se.samling.gateway.pages.desk.course;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.samling.gateway.client.course.Course;
import se.samling.gateway.client.course.CourseClient;
import se.samling.gateway.client.event.EventClient;
import se.samling.gateway.client.membership.MembershipClient;
import se.samling.gateway.pages.Layout;
import se.samling.gateway.pages.desk.network.OwnNetworks;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.pages.form.MergePatch;
import se.samling.gateway.pages.form.Option;
import se.samling.gateway.words.Dates;
import se.samling.gateway.words.Words;

/** Begins a course, and changes what one says of itself and whom it is for. */
@Controller
class CourseDetailsController {

    private final CourseClient courses;
    private final OwnCourses own;
    private final MembershipClient membership;
    private final EventClient events;
    private final OwnNetworks ownNetworks;
    private final Forms forms;
    private final Layout layout;
    private final Words words;
    private final Dates dates;
    private final MergePatch patches;

    CourseDetailsController(
            CourseClient courses,
            OwnCourses own,
            MembershipClient membership,
            EventClient events,
            OwnNetworks ownNetworks,
            Forms forms,
            Layout layout,
            Words words,
            Dates dates,
            MergePatch patches) {
        this.courses = courses;
        this.own = own;
        this.membership = membership;
        this.events = events;
        this.ownNetworks = ownNetworks;
        this.forms = forms;
        this.layout = layout;
        this.words = words;
        this.dates = dates;
        this.patches = patches;
    }

    @GetMapping("/arrangor/kurser/ny")
    String begin(Model model) {
        model.addAttribute("errors", FormErrors.NONE);
        var hosts = ownNetworks.hosts().keySet().stream().limit(1).toList();
        return show(CourseForm.empty(hosts, layout.getPersonEmail()), null, model);
    }

    @PostMapping("/arrangor/kurser/ny")
    String begun(
            @ModelAttribute("form") CourseForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Course made;
        try {
            made = courses.draft(form.toApi());
        } catch (RuntimeException failure) {
            forms.refused(failure, CourseForm::named, model, response);
            return show(form, null, model);
        }
        redirect.addFlashAttribute("done", words.say("desk.course.begun"));
        return "redirect:/arrangor/kurser/" + made.slug();
    }

    @GetMapping("/arrangor/kurser/{slug}/andra")
    String change(@PathVariable String slug, Model model) {
        var course = own.course(slug);
        model.addAttribute("errors", FormErrors.NONE);
        return show(CourseForm.of(course), course, model);
    }

    @PostMapping("/arrangor/kurser/{slug}/andra")
    String changed(
            @PathVariable String slug,
            @ModelAttribute("form") CourseForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var course = own.course(slug);
        try {
            courses.change(course.id(), "\"" + form.version() + "\"", patches.of(form.toApi()));
        } catch (RuntimeException failure) {
            forms.refused(failure, CourseForm::named, model, response);
            return show(form, course, model);
        }
        redirect.addFlashAttribute("done", words.say("desk.course.saved"));
        return "redirect:/arrangor/kurser/" + slug;
    }

    private String show(CourseForm form, @Nullable Course course, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("course", course);
        var hosts = new LinkedHashMap<>(ownNetworks.hosts());
        model.addAttribute("organisations", options(hosts, course == null ? List.of() : course.organisations()));
        model.addAttribute("hosts", options(hosts, course == null ? List.of() : course.hosts()));
        model.addAttribute("networks", networks(hosts, form));
        model.addAttribute("events", events(course));
        return "desk/course/details";
    }

    private static List<Option> options(Map<String, String> own, List<Course.Host> there) {
        var all = new LinkedHashMap<>(own);
        there.forEach(host -> all.putIfAbsent(host.id().toString(), host.name()));
        return all.entrySet().stream()
                .map(one -> new Option(one.getKey(), one.getValue(), null))
                .toList();
    }

    private List<Option> networks(Map<String, String> hosts, CourseForm form) {
        var chosen = form.networkIds() == null ? List.<String>of() : form.networkIds();
        return membership.networks().stream()
                .filter(network -> layout.isAdmin()
                        || chosen.contains(network.id().toString())
                        || network.hosts().stream()
                                .anyMatch(host -> hosts.containsKey(host.id().toString())))
                .map(network -> new Option(network.id().toString(), words.in(network.name()), null))
                .toList();
    }

    /** Public ones that the organiser has ahead, and the one that is chosen. */
    private List<Option> events(@Nullable Course course) {
        var options = new ArrayList<Option>();
        options.add(new Option("", words.say("desk.course.no-event"), null));
        events.events(null, null, null, Boolean.TRUE, null).items().stream()
                .filter(event -> !"draft".equals(event.state()))
                .map(event -> new Option(
                        event.id().toString(), words.in(event.title()) + ", " + dates.date(event.startsAt()), null))
                .forEach(options::add);
        Stream.ofNullable(course == null ? null : course.event())
                .filter(event -> options.stream()
                        .noneMatch(option -> option.value().equals(event.id().toString())))
                .forEach(event -> options.add(new Option(event.id().toString(), words.in(event.title()), null)));
        return options;
    }
}
