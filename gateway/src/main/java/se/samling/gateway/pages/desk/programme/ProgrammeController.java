package se.samling.gateway.pages.desk.programme;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.samling.gateway.client.event.EventClient;
import se.samling.gateway.client.event.EventDetail;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.words.Words;

/** Writes the programme. {@code step}: save, add, remove-2, up-2 or down-2; only save leaves the page. */
@Controller
class ProgrammeController {

    private final EventClient events;
    private final Forms forms;
    private final Words words;

    ProgrammeController(EventClient events, Forms forms, Words words) {
        this.events = events;
        this.forms = forms;
        this.words = words;
    }

    @GetMapping("/arrangor/traffar/{slug}/program")
    String edit(@PathVariable String slug, Model model) {
        var event = events.event(slug);
        var form = ProgrammeForm.of(event);
        model.addAttribute("errors", FormErrors.NONE);
        return show(event, form.rows().isEmpty() ? form.added(event) : form, event.version(), model);
    }

    @PostMapping("/arrangor/traffar/{slug}/program")
    String save(
            @PathVariable String slug,
            @RequestParam Map<String, String> fields,
            @RequestParam(defaultValue = "save") String step,
            @RequestParam(defaultValue = "0") int version,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var event = events.event(slug);
        var form = ProgrammeForm.of(fields);
        model.addAttribute("errors", FormErrors.NONE);
        if (!"save".equals(step)) {
            return show(event, edited(form, step, event), version, model);
        }
        try {
            events.programme(event.id(), "\"" + version + "\"", form.toApi(event));
        } catch (RuntimeException failure) {
            forms.refused(failure, model, response);
            return show(event, form, version, model);
        }
        redirect.addFlashAttribute("done", words.say("desk.programme.saved"));
        return "redirect:/arrangor/traffar/" + slug + "/program";
    }

    private static ProgrammeForm edited(ProgrammeForm form, String step, EventDetail event) {
        if ("add".equals(step)) {
            return form.added(event);
        }
        if (!step.matches("(remove|up|down)-\\d{1,3}")) {
            return form;
        }
        int at = Integer.parseInt(step.substring(step.indexOf('-') + 1));
        return switch (step.charAt(0)) {
            case 'u' -> form.movedUp(at, event);
            case 'd' -> form.movedUp(at + 1, event);
            default -> form.without(at);
        };
    }

    private static String show(EventDetail event, ProgrammeForm form, int version, Model model) {
        model.addAttribute("event", event);
        model.addAttribute("rows", form.rows());
        model.addAttribute("preview", form.preview(event));
        model.addAttribute("days", days(event));
        model.addAttribute("version", version);
        model.addAttribute("htmx", true);
        return "desk/programme/programme";
    }

    /** The event's days; one for most. */
    private static List<LocalDate> days(EventDetail event) {
        return event.startsAt()
                .toLocalDate()
                .datesUntil(event.endsAt().toLocalDate().plusDays(1))
                .limit(60)
                .toList();
    }
}
