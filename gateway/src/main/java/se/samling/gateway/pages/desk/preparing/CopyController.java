package se.samling.gateway.pages.desk.preparing;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.samling.gateway.client.event.EventClient;
import se.samling.gateway.client.event.EventDetail;
import se.samling.gateway.client.preparing.PreparingClient;
import se.samling.gateway.client.preparing.TemplateName;
import se.samling.gateway.pages.form.DayAndClock;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.words.Words;

/** A new event out of one that is there, or a template of it for later. */
@Controller
class CopyController {

    private final EventClient events;
    private final PreparingClient preparing;
    private final Forms forms;
    private final Words words;

    CopyController(EventClient events, PreparingClient preparing, Forms forms, Words words) {
        this.events = events;
        this.preparing = preparing;
        this.forms = forms;
        this.words = words;
    }

    @GetMapping("/arrangor/traffar/{slug}/kopiera")
    String begin(@PathVariable String slug, Model model) {
        var event = events.event(slug);
        model.addAttribute("errors", FormErrors.NONE);
        return show(event, fresh(event), null, model);
    }

    @PostMapping("/arrangor/traffar/{slug}/kopiera")
    String copy(
            @PathVariable String slug,
            @ModelAttribute("form") CopyForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var event = events.event(slug);
        EventDetail made;
        try {
            made = preparing.copy(event.id(), form.toApi());
        } catch (RuntimeException failure) {
            forms.refused(failure, model, response);
            return show(event, form, null, model);
        }
        redirect.addFlashAttribute("done", words.say("desk.copy.done"));
        return "redirect:/arrangor/traffar/" + made.slug();
    }

    @PostMapping("/arrangor/traffar/{slug}/mall")
    String keep(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String templateName,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var event = events.event(slug);
        try {
            preparing.keep(event.id(), new TemplateName(templateName));
        } catch (RuntimeException failure) {
            forms.refused(failure, Map.of("name", "templateName"), model, response);
            return show(event, fresh(event), templateName, model);
        }
        redirect.addFlashAttribute("done", words.say("desk.template.kept"));
        return "redirect:/arrangor/mallar";
    }

    private static CopyForm fresh(EventDetail event) {
        return new CopyForm(
                event.title().sv(),
                event.title().en(),
                null,
                DayAndClock.of(event.startsAt()).clock());
    }

    private static String show(EventDetail event, CopyForm form, @Nullable String templateName, Model model) {
        model.addAttribute("event", event);
        model.addAttribute("form", form);
        model.addAttribute("templateName", templateName == null ? event.title().sv() : templateName);
        return "desk/preparing/copy";
    }
}
