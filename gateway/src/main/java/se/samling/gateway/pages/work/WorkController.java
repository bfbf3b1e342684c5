package se.samling.gateway.pages.work;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.samling.gateway.calls.Sections;
import se.samling.gateway.calls.Service;
import se.samling.gateway.client.assignment.AssignmentClient;
import se.samling.gateway.client.assignment.OwnWork;
import se.samling.gateway.client.assignment.StatusWord;
import se.samling.gateway.client.casestudy.CaseStudyClient;
import se.samling.gateway.edge.FormLimits;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.pages.form.Option;
import se.samling.gateway.words.Words;

/** The organisation's list of assignments, and how far it says it is with one (R3.11). */
@Controller
class WorkController {

    private final AssignmentClient assignments;
    private final CaseStudyClient caseStudies;
    private final Sections sections;
    private final Forms forms;
    private final FormLimits limits;
    private final Words words;

    WorkController(
            AssignmentClient assignments,
            CaseStudyClient caseStudies,
            Sections sections,
            Forms forms,
            FormLimits limits,
            Words words) {
        this.assignments = assignments;
        this.caseStudies = caseStudies;
        this.sections = sections;
        this.forms = forms;
        this.limits = limits;
        this.words = words;
    }

    @GetMapping({WorkPlace.LINK, WorkPlace.MINE})
    String work(@PathVariable String key, HttpServletRequest request, Model model) {
        model.addAttribute("place", WorkPlace.of(key, request));
        model.addAttribute("own", assignments.own(key));
        model.addAttribute(
                "study", sections.ask(Service.DOCS, () -> caseStudies.own(key)).section());
        return "work/work";
    }

    @GetMapping({WorkPlace.LINK + "/uppgifter/{id}", WorkPlace.MINE + "/uppgifter/{id}"})
    String assignment(@PathVariable String key, @PathVariable UUID id, HttpServletRequest request, Model model) {
        model.addAttribute("errors", FormErrors.NONE);
        return show(WorkPlace.of(key, request), assignments.own(key), id, null, model);
    }

    @PostMapping({WorkPlace.LINK + "/uppgifter/{id}", WorkPlace.MINE + "/uppgifter/{id}"})
    String say(
            @PathVariable String key,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(name = "words", required = false) @Nullable String said,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var place = WorkPlace.of(key, request);
        var word = new StatusWord(state, Forms.blankToNull(said));
        try {
            limits.count(request, null);
            assignments.say(key, id, word);
        } catch (RuntimeException failure) {
            forms.refused(failure, model, response);
            return show(place, assignments.own(key), id, word, model);
        }
        redirect.addFlashAttribute("done", words.say("work.done.status"));
        return "redirect:" + place.address();
    }

    private String show(WorkPlace place, OwnWork own, UUID id, @Nullable StatusWord typed, Model model) {
        var task = own.assignments().stream()
                .filter(one -> one.assignment().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var status = task.status();
        model.addAttribute("place", place);
        model.addAttribute("own", own);
        model.addAttribute("task", task);
        model.addAttribute("form", typed == null ? new StatusWord(status.state(), status.words()) : typed);
        model.addAttribute("states", states());
        return "work/assignment";
    }

    private List<Option> states() {
        return Stream.of("none", "ongoing", "done")
                .map(state -> new Option(state, words.say("status." + state), null))
                .toList();
    }
}
