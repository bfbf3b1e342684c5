package se.samling.gateway.pages.desk.request;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.samling.gateway.client.event.ChangeRequestClient;
import se.samling.gateway.client.event.ChangeRequestClient.Answer;
import se.samling.gateway.client.event.EventClient;
import se.samling.gateway.client.event.EventDetail;
import se.samling.gateway.pages.desk.NextPage;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.words.Words;

/** Late changes as the host sees them: who asks for what and why, and the answer. */
@Controller
@RequestMapping("/arrangor/traffar/{slug}/anmalningar/andringar")
class RequestsController {

    /** What the buttons say, and what the API calls it. */
    private static final Map<String, String> ANSWERS =
            Map.of("godkann", "approval", "ko", "queueing", "avsla", "refusal");

    private final EventClient events;
    private final ChangeRequestClient requests;
    private final Forms forms;
    private final Words words;

    RequestsController(EventClient events, ChangeRequestClient requests, Forms forms, Words words) {
        this.events = events;
        this.requests = requests;
        this.forms = forms;
        this.words = words;
    }

    /** What was typed to one request, when its answer was refused. */
    public record Typed(UUID id, String answer) {}

    @GetMapping
    String list(
            @PathVariable String slug,
            @RequestParam(name = "visa", required = false) @Nullable String shown,
            @RequestParam(name = "fran", required = false) @Nullable String cursor,
            Model model) {
        model.addAttribute("errors", FormErrors.NONE);
        return show(events.event(slug), null, "avgjorda".equals(shown), cursor, model);
    }

    @PostMapping("/{id}")
    String answer(
            @PathVariable String slug,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String svar,
            @RequestParam(defaultValue = "") String answer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var event = events.event(slug);
        try {
            var how = ANSWERS.getOrDefault(svar, "refusal");
            var answered = requests.answer(event.id(), id, how, new Answer(Forms.blankToNull(answer)));
            redirect.addFlashAttribute("done", words.say("desk.request.done." + answered.state()));
        } catch (RuntimeException failure) {
            forms.refused(failure, model, response);
            return show(event, new Typed(id, answer), false, null, model);
        }
        return "redirect:/arrangor/traffar/" + slug + "/anmalningar/andringar";
    }

    private String show(
            EventDetail event, @Nullable Typed typed, boolean settled, @Nullable String cursor, Model model) {
        var page = requests.requests(event.id(), settled, cursor);
        model.addAttribute("event", event);
        model.addAttribute("rows", page.items());
        model.addAttribute("settled", settled);
        model.addAttribute("typed", typed);
        model.addAttribute(
                "next",
                NextPage.of(
                        page.next(),
                        "/arrangor/traffar/" + event.slug() + "/anmalningar/andringar",
                        "visa",
                        settled ? "avgjorda" : null));
        return "desk/request/requests";
    }
}
