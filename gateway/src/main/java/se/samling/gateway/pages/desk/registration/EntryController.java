package se.samling.gateway.pages.desk.registration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.samling.gateway.client.event.Entries;
import se.samling.gateway.client.event.Entry;
import se.samling.gateway.client.event.EntryClient;
import se.samling.gateway.client.event.EntryLine;
import se.samling.gateway.client.event.EventClient;
import se.samling.gateway.client.event.EventDetail;
import se.samling.gateway.client.form.FormClient;
import se.samling.gateway.client.form.Question;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.pages.form.Option;
import se.samling.gateway.pages.registration.AnswerFields;
import se.samling.gateway.pages.registration.AnswerUploads;
import se.samling.gateway.pages.registration.QuestionFields;
import se.samling.gateway.words.Words;

/** Registering others: one by a form, many by rows pasted from a spreadsheet, which are looked at before anything is done. */
@Controller
@RequestMapping("/arrangor/traffar/{slug}/anmalningar/lagg-till")
class EntryController {

    private static final List<String> OUTCOMES = List.of("confirmed", "waiting", "already-registered", "refused");

    private final EventClient events;
    private final EntryClient entries;
    private final FormClient questionnaires;
    private final QuestionFields questions;
    private final AnswerUploads uploads;
    private final Forms forms;
    private final Words words;

    EntryController(
            EventClient events,
            EntryClient entries,
            FormClient questionnaires,
            QuestionFields questions,
            AnswerUploads uploads,
            Forms forms,
            Words words) {
        this.events = events;
        this.entries = entries;
        this.questionnaires = questionnaires;
        this.questions = questions;
        this.uploads = uploads;
        this.forms = forms;
        this.words = words;
    }

    @GetMapping
    String blank(@PathVariable String slug, Model model) {
        model.addAttribute("errors", FormErrors.NONE);
        return form(events.event(slug), new Entry(null, null, null, null, "sv", null), null, AnswerFields.NONE, model);
    }

    @PostMapping
    String one(
            @PathVariable String slug,
            @ModelAttribute("form") Entry form,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var event = events.event(slug);
        var sent = uploads.send(AnswerFields.of(fields), request);
        try {
            var outcome =
                    entries.enter(event.id(), form.answering(sent.answers().toApi()));
            redirect.addFlashAttribute(
                    "done", words.say("desk.entry.done." + outcome.outcome(), String.valueOf(form.name())));
        } catch (RuntimeException failure) {
            forms.refused(failure, model, response);
            model.addAttribute("errors", sent.explained(model.getAttribute("errors")));
            return form(event, form, null, sent.answers(), model);
        }
        return "redirect:/arrangor/traffar/" + slug + "/anmalningar";
    }

    /** First a dry run; then, with {@code step=do}, for good. */
    @PostMapping("/lista")
    String list(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String rows,
            @RequestParam(required = false) @Nullable String mode,
            @RequestParam(defaultValue = "check") String step,
            Model model,
            HttpServletResponse response) {
        var event = events.event(slug);
        boolean dryRun = !"do".equals(step);
        try {
            var asked = questionnaires.form(event.id()).questions();
            var read = PastedList.read(rows, Forms.blankToNull(mode), asked);
            var lines = entries.enter(event.id(), dryRun, new Entries(read));
            model.addAttribute("labels", labels(asked));
            model.addAttribute("event", event);
            model.addAttribute("rows", rows);
            model.addAttribute("mode", mode);
            model.addAttribute("lines", lines);
            model.addAttribute("dryRun", dryRun);
            model.addAttribute("todo", lines.stream().filter(EntryLine::isTaken).count());
            model.addAttribute("names", read.stream().map(Entry::name).toList());
            model.addAttribute("came", counted(lines, dryRun));
            model.addAttribute(
                    "refused", lines.stream().filter(EntryLine::isRefused).count());
            return "desk/registration/entries";
        } catch (RuntimeException failure) {
            forms.refused(failure, field -> "entries".equals(field) ? "rows" : field, model, response);
            return form(event, new Entry(null, null, null, mode, "sv", null), rows, AnswerFields.NONE, model);
        }
    }

    /** "En är anmäld, 2 står på väntelistan": what came of the lines, by kind and as a sentence without its end. */
    private String counted(List<EntryLine> lines, boolean dryRun) {
        var said = OUTCOMES.stream()
                .map(outcome -> Map.entry(
                        outcome,
                        lines.stream().filter(line -> line.isOf(outcome)).count()))
                .filter(count -> count.getValue() > 0)
                .map(count -> words.say(
                        (dryRun ? "desk.entry.checked." : "desk.entry.entered.") + count.getKey(), count.getValue()))
                .collect(Collectors.joining(", "));
        return StringUtils.capitalize(said);
    }

    private String form(EventDetail event, Entry form, @Nullable String rows, AnswerFields answers, Model model) {
        model.addAttribute("questions", questions.of(event));
        model.addAttribute("answers", answers);
        model.addAttribute("event", event);
        model.addAttribute("form", form);
        model.addAttribute("rows", rows);
        model.addAttribute(
                "modes", "hybrid".equals(event.mode()) ? options("mode.", List.of("on-site", "digital")) : List.of());
        model.addAttribute("languages", options("own.language.", List.of("sv", "en")));
        return "desk/registration/entry";
    }

    /** The words of each question, by the field that problems name it by. */
    private Map<String, String> labels(List<Question> asked) {
        return asked.stream()
                .collect(Collectors.toMap(
                        question -> "answers." + question.id(), question -> words.in(question.label())));
    }

    private List<Option> options(String prefix, List<String> codes) {
        return codes.stream()
                .map(code -> new Option(code, words.say(prefix + code), null))
                .toList();
    }
}
