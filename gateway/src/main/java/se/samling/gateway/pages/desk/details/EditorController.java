package se.samling.gateway.pages.desk.details;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.samling.gateway.calls.Sections;
import se.samling.gateway.calls.Service;
import se.samling.gateway.client.editor.EditorClient;
import se.samling.gateway.client.editor.HistoryEntry;
import se.samling.gateway.client.event.EventClient;
import se.samling.gateway.client.event.EventDetail;
import se.samling.gateway.pages.NothingThere;
import se.samling.gateway.pages.desk.Agreeing;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.words.Dates;
import se.samling.gateway.words.Words;

/**
 * The event editor: sections that are saved each by itself. Without scripts a section has a button and the page comes back; with
 * them ({@code part=state}) only how the section stands comes back. Step {@code theirs} takes what somebody else wrote meanwhile.
 */
@Controller
class EditorController {

    private final EventClient events;
    private final EditorClient editor;
    private final SavingSections saving;
    private final DetailsChoices choices;
    private final DetailsProblems problems;
    private final Sections sections;
    private final Forms forms;
    private final Words words;
    private final Dates dates;
    private final Clock clock;

    EditorController(
            EventClient events,
            EditorClient editor,
            SavingSections saving,
            DetailsChoices choices,
            DetailsProblems problems,
            Sections sections,
            Forms forms,
            Words words,
            Dates dates,
            Clock clock) {
        this.events = events;
        this.editor = editor;
        this.saving = saving;
        this.choices = choices;
        this.problems = problems;
        this.sections = sections;
        this.forms = forms;
        this.words = words;
        this.dates = dates;
        this.clock = clock;
    }

    @GetMapping("/arrangor/traffar/{slug}/redigera")
    String edit(@PathVariable String slug, Model model) {
        var event = events.event(slug);
        model.addAttribute("errors", FormErrors.NONE);
        return page(event, DetailsForm.of(event), null, model);
    }

    @PostMapping("/arrangor/traffar/{slug}/redigera/{key}")
    String save(
            @PathVariable String slug,
            @PathVariable String key,
            @ModelAttribute("form") DetailsForm form,
            @RequestParam(defaultValue = "") String mark,
            @RequestParam(defaultValue = "save") String step,
            @RequestParam(defaultValue = "page") String part,
            @RequestParam(defaultValue = "") String agreed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var section = EditorSection.of(key).orElseThrow(() -> new NothingThere("section"));
        boolean stays = "state".equals(part);
        if ("theirs".equals(step)) {
            return "redirect:/arrangor/traffar/" + slug + "/redigera#del-" + key;
        }
        model.addAttribute("errors", problems.of(form));
        SavingSections.@Nullable Outcome outcome = null;
        if (problems.of(form).isAny()) {
            response.setStatus(422);
        } else {
            try {
                outcome = saving.save(slug, section, mark, form, Agreeing.to(step, agreed));
            } catch (RuntimeException failure) {
                forms.refused(failure, form::field, model, response);
            }
        }
        if (outcome instanceof SavingSections.Outcome.Saved && !stays) {
            redirect.addFlashAttribute("done", words.say("desk.details.saved"));
            return "redirect:/arrangor/traffar/" + slug + "/redigera#del-" + key;
        }
        var state = state(section, mark, outcome, response);
        if (stays) {
            model.addAttribute("state", state);
            return "desk/details/section :: state";
        }
        var event = outcome == null ? events.event(slug) : outcome.event();
        return page(event, saving.over(event, section, form), state, model);
    }

    private EditorView.State state(
            EditorSection section,
            String mark,
            SavingSections.@Nullable Outcome outcome,
            HttpServletResponse response) {
        return switch (outcome) {
            case null -> new EditorView.State(section.key(), mark, null, List.of(), null, null);
            case SavingSections.Outcome.Saved saved ->
                new EditorView.State(
                        section.key(),
                        saving.mark(section, saved.event()),
                        dates.clock(clock.instant()),
                        List.of(),
                        null,
                        null);
            case SavingSections.Outcome.Asks asks -> {
                response.setStatus(409);
                yield new EditorView.State(section.key(), mark, null, List.of(), null, asks.places());
            }
            case SavingSections.Outcome.Contested contested -> {
                response.setStatus(409);
                yield new EditorView.State(
                        section.key(),
                        saving.mark(section, contested.event()),
                        null,
                        contested.differences(),
                        lastWriter(section, contested.event()),
                        null);
            }
        };
    }

    /** Whoever wrote last in this section, where the history can say. */
    private @Nullable String lastWriter(EditorSection section, EventDetail event) {
        var history = sections.ask(Service.EVENT, () -> editor.history(event.id(), null))
                .section()
                .getValue();
        return history == null
                ? null
                : history.items().stream()
                        .filter(entry -> entry.changes().stream().anyMatch(change -> section.touches(change.field())))
                        .findFirst()
                        .map(HistoryEntry::by)
                        .orElse(null);
    }

    private String page(EventDetail event, DetailsForm form, EditorView.@Nullable State state, Model model) {
        var missing = sections.ask(Service.EVENT, () -> editor.readiness(event.id()))
                .section()
                .getValue();
        var marks = Arrays.stream(EditorSection.values())
                .collect(Collectors.toMap(EditorSection::key, section -> saving.mark(section, event)));
        model.addAttribute("event", event);
        model.addAttribute("form", form);
        model.addAttribute("state", state);
        model.addAttribute(
                "view",
                new EditorView(
                        event,
                        marks,
                        choices.modes(),
                        choices.audiences(),
                        "draft".equals(event.state()) ? choices.rooms(event) : List.of(),
                        missing));
        return "desk/details/editor";
    }
}
