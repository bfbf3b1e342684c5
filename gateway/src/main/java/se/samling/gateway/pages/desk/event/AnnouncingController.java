package se.samling.gateway.pages.desk.event;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.samling.gateway.calls.Sections;
import se.samling.gateway.calls.Service;
import se.samling.gateway.client.editor.EditorClient;
import se.samling.gateway.client.editor.Readiness;
import se.samling.gateway.client.event.Announcement;
import se.samling.gateway.client.event.EventClient;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.words.Words;

/** The date becomes public before the programme exists (R0.10), with or without a save-the-date (R0.11). */
@Controller
class AnnouncingController {

    private final EventClient events;
    private final EditorClient editor;
    private final Sections sections;
    private final Forms forms;
    private final Words words;

    AnnouncingController(EventClient events, EditorClient editor, Sections sections, Forms forms, Words words) {
        this.events = events;
        this.editor = editor;
        this.sections = sections;
        this.forms = forms;
        this.words = words;
    }

    @GetMapping("/arrangor/traffar/{slug}/annonsera")
    String ask(@PathVariable String slug, Model model) {
        model.addAttribute("errors", FormErrors.NONE);
        model.addAttribute("saveTheDate", true);
        return show(slug, model);
    }

    @PostMapping("/arrangor/traffar/{slug}/annonsera")
    String announce(
            @PathVariable String slug,
            @RequestParam(defaultValue = "false") boolean saveTheDate,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            events.announce(events.event(slug).id(), new Announcement(saveTheDate));
        } catch (RuntimeException failure) {
            forms.refused(failure, model, response);
            model.addAttribute("saveTheDate", saveTheDate);
            return show(slug, model);
        }
        redirect.addFlashAttribute("done", words.say(saveTheDate ? "desk.announce.done-mailed" : "desk.announce.done"));
        return "redirect:/arrangor/traffar/" + slug;
    }

    private String show(String slug, Model model) {
        var event = events.event(slug);
        if (!"draft".equals(event.state())) {
            return "redirect:/arrangor/traffar/" + slug;
        }
        model.addAttribute("event", event);
        var missing = sections.ask(Service.EVENT, () -> editor.readiness(event.id()));
        model.addAttribute("unmet", missing.section().or(Readiness.NOTHING).getUnmetByDate());
        model.addAttribute("audience", events.audience(event.id()));
        return "desk/event/announce";
    }
}
