package se.samling.gateway.pages.desk.event;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.samling.gateway.client.Text;
import se.samling.gateway.client.event.AfterwordClient;
import se.samling.gateway.client.event.DiscussionSheet;
import se.samling.gateway.client.event.EventClient;
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
        model.addAttribute("event", event);
        model.addAttribute(
                "questions",
                afterword.discussion(event.id()).questions().stream()
                        .map(Text::sv)
                        .collect(Collectors.joining("\n")));
        return "desk/event/discussion";
    }

    @PostMapping("/arrangor/traffar/{slug}/samtal")
    String discuss(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String questions,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var event = events.event(slug);
        List<Text> lines = questions
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> new Text(line.strip(), null))
                .toList();
        try {
            afterword.discuss(event.id(), new DiscussionSheet(lines, null));
        } catch (RuntimeException failure) {
            forms.refused(failure, model, response);
            if (model.getAttribute("errors") instanceof FormErrors errors) {
                model.addAttribute("errors", errors.named(field -> field.replaceAll("\\[.*", "")));
            }
            model.addAttribute("event", event);
            model.addAttribute("questions", questions);
            return "desk/event/discussion";
        }
        redirect.addFlashAttribute("done", words.say("desk.discussion.saved"));
        return "redirect:/arrangor/traffar/" + slug + "/samtal";
    }
}
