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
import se.samling.gateway.client.event.EventClient;
import se.samling.gateway.client.event.Publication;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.words.Words;

/**
 * The one act: programme visible, invitations out, registration open (R0.10). The page shows exactly who will get the
 * invitation and why; what is sent with the form is the number that was shown, so that nobody else gets it unseen.
 */
@Controller
class PublishingController {

    private final EventClient events;
    private final EditorClient editor;
    private final Sections sections;
    private final Forms forms;
    private final Words words;

    PublishingController(EventClient events, EditorClient editor, Sections sections, Forms forms, Words words) {
        this.events = events;
        this.editor = editor;
        this.sections = sections;
        this.forms = forms;
        this.words = words;
    }

    @GetMapping("/arrangor/traffar/{slug}/publicera")
    String preview(@PathVariable String slug, Model model) {
        model.addAttribute("errors", FormErrors.NONE);
        return show(slug, model);
    }

    @PostMapping("/arrangor/traffar/{slug}/publicera")
    String publish(
            @PathVariable String slug,
            @RequestParam(defaultValue = "-1") int expectedRecipients,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            events.publish(events.event(slug).id(), new Publication(expectedRecipients));
        } catch (RuntimeException failure) {
            forms.refused(failure, model, response);
            return show(slug, model);
        }
        redirect.addFlashAttribute("done", words.say("desk.publish.done", expectedRecipients));
        return "redirect:/arrangor/traffar/" + slug;
    }

    private String show(String slug, Model model) {
        var event = events.event(slug);
        if (!EventDeskView.isToPublish(event)) {
            return "redirect:/arrangor/traffar/" + slug;
        }
        model.addAttribute("event", event);
        var missing = sections.ask(Service.EVENT, () -> editor.readiness(event.id()))
                .section()
                .or(Readiness.NOTHING);
        model.addAttribute("audience", events.audience(event.id()));
        model.addAttribute("unmet", missing.getUnmet());
        model.addAttribute("tight", missing.getTight());
        return "desk/event/publish";
    }
}
