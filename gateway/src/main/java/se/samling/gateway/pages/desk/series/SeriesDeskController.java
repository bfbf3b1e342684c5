package se.samling.gateway.pages.desk.series;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.samling.gateway.client.event.SeriesClient;
import se.samling.gateway.pages.Layout;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.pages.form.Option;
import se.samling.gateway.words.Words;

/** The organiser's series, and one of them with its dates: drafted together, each changed by itself. */
@Controller
class SeriesDeskController {

    private final SeriesClient all;
    private final Layout layout;
    private final Forms forms;
    private final Words words;

    SeriesDeskController(SeriesClient all, Layout layout, Forms forms, Words words) {
        this.all = all;
        this.layout = layout;
        this.forms = forms;
        this.words = words;
    }

    @GetMapping("/arrangor/serier")
    String list(Model model) {
        model.addAttribute("all", all.series(true).items());
        return "desk/series/list";
    }

    @GetMapping("/arrangor/serier/{slug}")
    String series(@PathVariable String slug, Model model) {
        model.addAttribute("errors", FormErrors.NONE);
        return show(slug, model);
    }

    @GetMapping("/arrangor/serier/{slug}/datum")
    String dates(@PathVariable String slug, Model model) {
        model.addAttribute("errors", FormErrors.NONE);
        model.addAttribute("form", DatesFields.begin(layout.getPersonEmail()));
        return showDates(slug, model);
    }

    @PostMapping("/arrangor/serier/{slug}/datum")
    String date(
            @PathVariable String slug,
            @ModelAttribute("form") DatesFields form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var before = all.one(slug);
        try {
            var after = all.date(before.id(), form.toApi());
            redirect.addFlashAttribute(
                    "done",
                    words.say(
                            "desk.series.dated",
                            after.dates().size() - before.dates().size()));
        } catch (RuntimeException failure) {
            forms.refused(failure, DatesFields.NAMES, model, response);
            if (model.getAttribute("errors") instanceof FormErrors errors) {
                model.addAttribute("errors", errors.named(DatesFields::field));
            }
            return showDates(slug, model);
        }
        return "redirect:/arrangor/serier/" + slug;
    }

    private String show(String slug, Model model) {
        var series = all.one(slug);
        model.addAttribute("series", series);
        model.addAttribute(
                "drafts",
                series.dates().stream()
                        .filter(event -> "draft".equals(event.state()))
                        .count());
        return "desk/series/series";
    }

    private String showDates(String slug, Model model) {
        model.addAttribute("series", all.one(slug));
        model.addAttribute("modes", options("desk.details.mode.", "on-site", "digital", "hybrid"));
        model.addAttribute("audiences", options("desk.details.audience.", "members", "everyone"));
        return "desk/series/dates";
    }

    private List<Option> options(String prefix, String... values) {
        return java.util.Arrays.stream(values)
                .map(value -> new Option(value, words.say(prefix + value), null))
                .toList();
    }
}
