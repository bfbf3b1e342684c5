package se.samling.gateway.pages.desk.questions;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.samling.gateway.client.event.EventClient;
import se.samling.gateway.client.event.EventDetail;
import se.samling.gateway.client.form.EventForm;
import se.samling.gateway.client.form.FormClient;
import se.samling.gateway.client.form.FormDraft;
import se.samling.gateway.client.form.Question;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.pages.registration.AnswerFields;
import se.samling.gateway.pages.registration.QuestionFields;
import se.samling.gateway.words.Words;

/** An event's form: its questions in order, and how a participant sees them. */
@Controller
@RequestMapping("/arrangor/traffar/{slug}/formular")
class QuestionsController {

    private final EventClient events;
    private final FormClient client;
    private final QuestionFields fields;
    private final FormPage page;
    private final Forms forms;
    private final Words words;

    QuestionsController(
            EventClient events, FormClient client, QuestionFields fields, FormPage page, Forms forms, Words words) {
        this.events = events;
        this.client = client;
        this.fields = fields;
        this.page = page;
        this.forms = forms;
        this.words = words;
    }

    @GetMapping
    String questions(@PathVariable String slug, Model model) {
        var event = events.event(slug);
        model.addAttribute("errors", FormErrors.NONE);
        return page.show(event, client.form(event.id()), model);
    }

    /** {@code step}: up, down or remove, and the question's id. */
    @PostMapping("/ordning")
    String step(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String step,
            @RequestParam(defaultValue = "0") int version,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var event = events.event(slug);
        var form = client.form(event.id());
        var questions = new ArrayList<>(form.questions());
        var act = step.split(":", 2);
        int at = act.length < 2 ? -1 : place(questions, act[1]);
        int other = at + ("up".equals(act[0]) ? -1 : 1);
        if (at >= 0 && "remove".equals(act[0])) {
            var gone = questions.remove(at);
            return keep(
                    event,
                    form,
                    version,
                    questions,
                    words.say("desk.form.removed", words.in(gone.label())),
                    model,
                    response,
                    redirect);
        }
        if (at < 0 || other < 0 || other >= questions.size()) {
            return "redirect:/arrangor/traffar/" + slug + "/formular";
        }
        Collections.swap(questions, at, other);
        var said = words.say("desk.form.moved", words.in(questions.get(other).label()), other + 1);
        return keep(event, form, version, questions, said, model, response, redirect);
    }

    /** The whole order at once, as it was dragged; a question that somebody else has added meanwhile stays at its end. */
    @PostMapping("/dragning")
    String order(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") List<String> ids,
            @RequestParam(defaultValue = "0") int version,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var event = events.event(slug);
        var form = client.form(event.id());
        var questions = new ArrayList<>(form.questions());
        questions.sort(Comparator.comparingInt(question -> {
            int at = ids.indexOf(String.valueOf(question.id()));
            return at < 0 ? ids.size() : at;
        }));
        return keep(event, form, version, questions, words.say("desk.form.ordered"), model, response, redirect);
    }

    /** As somebody who attends in this way sees it. */
    @GetMapping("/forhandsgranska")
    String preview(
            @PathVariable String slug, @RequestParam(name = "form", defaultValue = "") String chosen, Model model) {
        var event = events.event(slug);
        var modes = "hybrid".equals(event.mode()) ? List.of("on-site", "digital") : List.of(event.mode());
        var mode = modes.contains(chosen) ? chosen : modes.getFirst();
        var asked = client.form(event.id()).questions().stream()
                .filter(question -> question.mode() == null || question.mode().equals(mode))
                .toList();
        model.addAttribute("errors", FormErrors.NONE);
        model.addAttribute("event", event);
        model.addAttribute("modes", modes);
        model.addAttribute("mode", mode);
        model.addAttribute("questions", fields.shown(asked, false, true));
        model.addAttribute("answers", AnswerFields.NONE);
        return "desk/questions/preview";
    }

    private String keep(
            EventDetail event,
            EventForm form,
            int version,
            List<Question> questions,
            String said,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            client.compose(event.id(), "\"" + version + "\"", new FormDraft(questions));
        } catch (RuntimeException failure) {
            forms.refused(failure, field -> "formular", model, response);
            return page.show(event, form, model);
        }
        redirect.addFlashAttribute("done", said);
        return "redirect:/arrangor/traffar/" + event.slug() + "/formular";
    }

    private static int place(List<Question> questions, String id) {
        for (int at = 0; at < questions.size(); at++) {
            if (id.equals(String.valueOf(questions.get(at).id()))) {
                return at;
            }
        }
        return -1;
    }
}
