package se.samling.gateway.pages.desk.cohort;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.samling.gateway.calls.Sections;
import se.samling.gateway.calls.Service;
import se.samling.gateway.client.assignment.Assignment;
import se.samling.gateway.client.assignment.AssignmentClient;
import se.samling.gateway.client.event.EventClient;
import se.samling.gateway.client.event.EventSummary;
import se.samling.gateway.client.membership.MembershipClient;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.pages.form.Option;
import se.samling.gateway.words.Dates;
import se.samling.gateway.words.Words;

/** How far every organisation is with every assignment, and the acts that set, change and withdraw one (R3.11). */
@Controller
class AssignmentsController {

    private final AssignmentClient assignments;
    private final MembershipClient membership;
    private final EventClient events;
    private final Sections sections;
    private final Forms forms;
    private final Words words;
    private final Dates dates;

    AssignmentsController(
            AssignmentClient assignments,
            MembershipClient membership,
            EventClient events,
            Sections sections,
            Forms forms,
            Words words,
            Dates dates) {
        this.assignments = assignments;
        this.membership = membership;
        this.events = events;
        this.sections = sections;
        this.forms = forms;
        this.words = words;
        this.dates = dates;
    }

    @GetMapping("/arrangor/natverk/{slug}/uppgifter")
    String matrix(@PathVariable String slug, Model model) {
        model.addAttribute("network", membership.network(slug));
        model.addAttribute("matrix", assignments.matrix(slug));
        return "desk/cohort/assignments";
    }

    @GetMapping("/arrangor/natverk/{slug}/uppgifter/ny")
    String begin(@PathVariable String slug, Model model) {
        model.addAttribute("errors", FormErrors.NONE);
        return form(slug, null, AssignmentForm.EMPTY, model);
    }

    @PostMapping("/arrangor/natverk/{slug}/uppgifter/ny")
    String set(
            @PathVariable String slug,
            @ModelAttribute("form") AssignmentForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            assignments.set(slug, form.toApi());
        } catch (RuntimeException failure) {
            forms.refused(failure, model, response);
            return form(slug, null, form, model);
        }
        redirect.addFlashAttribute("done", words.say("desk.assignment.done.set"));
        return "redirect:/arrangor/natverk/" + slug + "/uppgifter";
    }

    @GetMapping("/arrangor/natverk/{slug}/uppgifter/{id}")
    String edit(@PathVariable String slug, @PathVariable UUID id, Model model) {
        model.addAttribute("errors", FormErrors.NONE);
        var assignment = find(slug, id);
        return form(slug, assignment, AssignmentForm.of(assignment), model);
    }

    @PostMapping("/arrangor/natverk/{slug}/uppgifter/{id}")
    String change(
            @PathVariable String slug,
            @PathVariable UUID id,
            @ModelAttribute("form") AssignmentForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            assignments.change(slug, id, form.tag(), form.toApi());
        } catch (RuntimeException failure) {
            forms.refused(failure, model, response);
            return form(slug, find(slug, id), form, model);
        }
        redirect.addFlashAttribute("done", words.say("desk.assignment.done.changed"));
        return "redirect:/arrangor/natverk/" + slug + "/uppgifter";
    }

    @GetMapping("/arrangor/natverk/{slug}/uppgifter/{id}/dra-tillbaka")
    String ask(@PathVariable String slug, @PathVariable UUID id, Model model) {
        model.addAttribute("network", membership.network(slug));
        model.addAttribute("assignment", find(slug, id));
        model.addAttribute(
                "organisations", assignments.matrix(slug).organisations().size());
        return "desk/cohort/withdraw-assignment";
    }

    @PostMapping("/arrangor/natverk/{slug}/uppgifter/{id}/dra-tillbaka")
    String withdraw(@PathVariable String slug, @PathVariable UUID id, RedirectAttributes redirect) {
        assignments.withdraw(slug, id);
        redirect.addFlashAttribute("done", words.say("desk.assignment.done.withdrawn"));
        return "redirect:/arrangor/natverk/" + slug + "/uppgifter";
    }

    private Assignment find(String slug, UUID id) {
        return assignments.matrix(slug).assignments().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String form(String slug, @Nullable Assignment assignment, AssignmentForm form, Model model) {
        model.addAttribute("network", membership.network(slug));
        model.addAttribute("assignment", assignment);
        model.addAttribute("form", form);
        model.addAttribute("meetings", meetings(slug, assignment));
        return "desk/cohort/assignment";
    }

    /** None, and the network's meetings; the one it hangs on stays to choose when event-service is away. */
    private List<Option> meetings(String slug, @Nullable Assignment assignment) {
        var options = new ArrayList<Option>();
        options.add(new Option("", words.say("desk.assignment.no-meeting"), null));
        var known = sections.ask(
                        Service.EVENT,
                        () -> events.events(slug, null, null, null, null).items())
                .section()
                .or(List.of());
        var after = assignment == null ? null : assignment.after();
        if (after != null && known.stream().noneMatch(one -> one.id().equals(after.id()))) {
            options.add(new Option(after.id().toString(), words.in(after.title()), null));
        }
        known.forEach(one -> options.add(option(one)));
        return options;
    }

    private Option option(EventSummary event) {
        return new Option(event.id().toString(), words.in(event.title()) + ", " + dates.date(event.startsAt()), null);
    }
}
