package se.samling.gateway.pages.desk.questions;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.samling.gateway.client.event.EventClient;
import se.samling.gateway.client.event.EventDetail;
import se.samling.gateway.client.form.EventForm;
import se.samling.gateway.client.form.FormClient;
import se.samling.gateway.client.form.FormDraft;
import se.samling.gateway.client.form.Question;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.pages.form.Option;
import se.samling.gateway.pages.registration.QuestionFields;
import se.samling.gateway.words.Words;

/** One question: written anew, of the kind that was chosen, or changed. */
@Controller
@RequestMapping("/arrangor/traffar/{slug}/formular")
class FormQuestionController {

    private final EventClient events;
    private final FormClient client;
    private final QuestionFields fields;
    private final Suggestions suggestions;
    private final Forms forms;
    private final Words words;

    FormQuestionController(
            EventClient events,
            FormClient client,
            QuestionFields fields,
            Suggestions suggestions,
            Forms forms,
            Words words) {
        this.events = events;
        this.client = client;
        this.fields = fields;
        this.suggestions = suggestions;
        this.forms = forms;
        this.words = words;
    }

    @GetMapping("/ny")
    String blank(
            @PathVariable String slug, @RequestParam(name = "sort", defaultValue = "text") String kind, Model model) {
        var event = events.event(slug);
        model.addAttribute("errors", FormErrors.NONE);
        var known = FormPage.KINDS.contains(kind) ? kind : "text";
        return show(event, client.form(event.id()), null, suggestions.of(known), model);
    }

    @PostMapping("/ny")
    String add(
            @PathVariable String slug,
            @RequestParam(defaultValue = "text") String kind,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var event = events.event(slug);
        var form = client.form(event.id());
        var question = QuestionForm.of(typed, kind);
        var questions = new ArrayList<>(form.questions());
        questions.add(question.toApi(UUID.randomUUID(), null));
        return keep(event, form, null, version, question, questions, model, response, redirect);
    }

    @GetMapping("/fragor/{id}")
    String edit(@PathVariable String slug, @PathVariable UUID id, Model model) {
        var event = events.event(slug);
        var form = client.form(event.id());
        model.addAttribute("errors", FormErrors.NONE);
        return show(event, form, id, QuestionForm.of(form.questions().get(place(form, id))), model);
    }

    @PostMapping("/fragor/{id}")
    String change(
            @PathVariable String slug,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var event = events.event(slug);
        var form = client.form(event.id());
        int at = place(form, id);
        var before = form.questions().get(at);
        var question = QuestionForm.of(typed, before.kind());
        var questions = new ArrayList<>(form.questions());
        questions.set(at, question.toApi(id, before));
        return keep(event, form, id, version, question, questions, model, response, redirect);
    }

    private String keep(
            EventDetail event,
            EventForm form,
            @Nullable UUID id,
            int version,
            QuestionForm question,
            List<Question> questions,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            client.compose(event.id(), "\"" + version + "\"", new FormDraft(questions));
        } catch (RuntimeException failure) {
            forms.refused(failure, FormQuestionController::named, model, response);
            return show(event, form, id, question, model);
        }
        redirect.addFlashAttribute("done", words.say("desk.form.saved", String.valueOf(question.label())));
        return "redirect:/arrangor/traffar/" + event.slug() + "/formular";
    }

    /** {@code questions[2].options[1].label} stands in the field {@code options}. */
    private static String named(String field) {
        return field.replaceFirst("^questions\\[\\d+]\\.", "")
                .replaceFirst("\\[.*", "")
                .replace("files.megabytes", "megabytes");
    }

    private String show(EventDetail event, EventForm form, @Nullable UUID id, QuestionForm question, Model model) {
        model.addAttribute("event", event);
        model.addAttribute("version", form.version());
        model.addAttribute("id", id);
        model.addAttribute("form", question);
        model.addAttribute("fileKinds", QuestionForm.FILE_KINDS);
        model.addAttribute("conditions", conditions(form, id));
        model.addAttribute("modes", "hybrid".equals(event.mode()) ? modes() : List.of());
        model.addAttribute(
                "people",
                List.of(
                        new Option("person", words.say("desk.form.of.person"), null),
                        new Option("group", words.say("desk.form.of.group"), words.say("desk.form.of.group-hint"))));
        return "desk/questions/question";
    }

    private List<Option> modes() {
        return List.of(
                new Option("", words.say("desk.form.mode.both"), null),
                new Option("on-site", words.say("mode.on-site"), null),
                new Option("digital", words.say("mode.digital"), null));
    }

    /** The answers that stand before this question. */
    private List<Option> conditions(EventForm form, @Nullable UUID id) {
        var conditions = new ArrayList<Option>();
        for (var question : form.questions()) {
            if (question.id() == null || question.id().equals(id)) {
                break;
            }
            if (question.isDeciding()) {
                for (var answer : answers(question)) {
                    conditions.add(new Option(
                            question.id() + "|" + answer,
                            words.say("desk.form.when", words.in(question.label()), fields.answer(question, answer)),
                            null));
                }
            }
        }
        return conditions;
    }

    private static List<String> answers(Question question) {
        return question.isOffering()
                ? question.options().stream()
                        .map(option -> String.valueOf(option.code()))
                        .toList()
                : "consent".equals(question.kind()) ? List.of("yes") : List.of("yes", "no");
    }

    private static int place(EventForm form, UUID id) {
        for (int at = 0; at < form.questions().size(); at++) {
            if (id.equals(form.questions().get(at).id())) {
                return at;
            }
        }
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
