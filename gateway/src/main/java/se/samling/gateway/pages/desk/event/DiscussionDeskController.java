package se.samling.gateway.pages.desk.event;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.samling.gateway.client.event.AfterwordClient;
import se.samling.gateway.client.event.DiscussionSheet;
import se.samling.gateway.client.event.EventClient;
import se.samling.gateway.client.event.EventDetail;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.words.Words;

/** The questions that participants get when the event has ended, one a line. */
@Controller
class DiscussionDeskController {

    private final AfterwordClient afterword;
    private final EventClient events;
    private final Forms forms;
    private final Words words;

    DiscussionDeskController(AfterwordClient afterword, EventClient events, Forms forms, Words words) {
        this.afterword = afterword;
        this.events = events;
        this.forms = forms;
        this.words = words;
    }

    @GetMapping("/arrangor/traffar/{slug}/samtal")
    String sheet(@PathVariable String slug, Model model) {
        var event = events.event(slug);
        model.addAttribute("errors", FormErrors.NONE);
        model.addAttribute(
                "form", DiscussionForm.of(afterword.discussion(event.id()).questions()));
        return show(event, model);
    }

    @PostMapping("/arrangor/traffar/{slug}/samtal")
    String discuss(
            @PathVariable String slug,
            @ModelAttribute("form") DiscussionForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var event = events.event(slug);
        if (form.hasLoneEnglish()) {
            response.setStatus(422);
            model.addAttribute("errors", FormErrors.field("questionsEn", words.say("desk.discussion.lone-english")));
            return show(event, model);
        }
        try {
            afterword.discuss(event.id(), new DiscussionSheet(form.toApi(), null));
        } catch (RuntimeException failure) {
            forms.refused(failure, field -> field.replaceAll("\\[.*", ""), model, response);
            return show(event, model);
        }
        redirect.addFlashAttribute("done", words.say("desk.discussion.saved"));
        return "redirect:/arrangor/traffar/" + slug + "/samtal";
    }

    private static String show(EventDetail event, Model model) {
        model.addAttribute("event", event);
        return "desk/event/discussion";
    }
}
