package se.samling.gateway.pages.desk.schedule;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.samling.gateway.calls.FieldProblem;
import se.samling.gateway.client.schedule.ScheduleClient;
import se.samling.gateway.pages.desk.network.OwnNetworks;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.pages.form.Option;
import se.samling.gateway.words.Words;

/** The school breaks that a host wants to be warned of: each municipality has its own, so each host writes those it needs. */
@Controller
class BreaksController {

    private static final String PAGE = "/arrangor/schema/lov";

    private final ScheduleClient schedules;
    private final OwnNetworks own;
    private final Forms forms;
    private final Words words;

    BreaksController(ScheduleClient schedules, OwnNetworks own, Forms forms, Words words) {
        this.schedules = schedules;
        this.own = own;
        this.forms = forms;
        this.words = words;
    }

    @GetMapping(PAGE)
    String breaks(Model model) {
        model.addAttribute("errors", FormErrors.NONE);
        return show(new BreaksForm(null, null), model);
    }

    @PostMapping(PAGE)
    String note(
            @ModelAttribute("form") BreaksForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var typed = form.toApi();
        try {
            schedules.note(typed);
        } catch (RuntimeException failure) {
            forms.refused(failure, model, response);
            model.addAttribute("errors", byLine((FormErrors) model.getAttribute("errors")));
            return show(form, model);
        }
        redirect.addFlashAttribute(
                "done", words.say("desk.breaks.noted", typed.breaks().size()));
        return "redirect:" + PAGE;
    }

    @PostMapping(PAGE + "/{id}/ta-bort")
    String remove(@PathVariable UUID id, RedirectAttributes redirect) {
        schedules.forget(id);
        redirect.addFlashAttribute("done", words.say("desk.breaks.removed"));
        return "redirect:" + PAGE;
    }

    /** Each problem says its line, since all lines are one field. */
    private FormErrors byLine(@Nullable FormErrors errors) {
        if (errors == null) {
            return FormErrors.NONE;
        }
        return new FormErrors(errors.fields().stream().map(this::byLine).toList(), errors.general());
    }

    private FieldProblem byLine(FieldProblem problem) {
        var line = BreaksForm.LINE.matcher(problem.field());
        if (!line.matches()) {
            return problem;
        }
        int number = Integer.parseInt(line.group(1)) + 1;
        var column = problem.field().substring(problem.field().lastIndexOf('.') + 1);
        return new FieldProblem(
                "breaks",
                problem.code(),
                words.say("desk.breaks.line", number, words.say("desk.breaks.column." + column), problem.message()));
    }

    private String show(BreaksForm form, Model model) {
        List<Option> hosts = own.hosts().entrySet().stream()
                .map(host -> new Option(host.getKey(), host.getValue(), null))
                .toList();
        model.addAttribute("form", form);
        model.addAttribute("hosts", hosts);
        model.addAttribute("breaks", schedules.breaks());
        return "desk/schedule/breaks";
    }
}
