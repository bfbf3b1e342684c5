package se.samling.gateway.pages.declaration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.samling.gateway.client.declaration.DeclarationClient;
import se.samling.gateway.client.declaration.ReportDraft;
import se.samling.gateway.client.declaration.Signatory;
import se.samling.gateway.edge.FormLimits;
import se.samling.gateway.pages.NothingThere;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.pages.form.Option;
import se.samling.gateway.words.Words;

/**
 * A signatory's own page: its activities and its reports. {@code key} is the token of the personal link, or the signatory's id
 * for those who are logged in and coordinate it or the declaration.
 */
@Controller
@RequestMapping("/undertecknare/{key}")
class SignatoryController {

    private static final List<String> STATUSES = List.of("planned", "ongoing", "done", "resting");

    private final DeclarationClient declarations;
    private final Forms forms;
    private final FormLimits limits;
    private final Words words;

    SignatoryController(DeclarationClient declarations, Forms forms, FormLimits limits, Words words) {
        this.declarations = declarations;
        this.forms = forms;
        this.limits = limits;
        this.words = words;
    }

    @GetMapping
    String own(@PathVariable String key, Model model) {
        model.addAttribute("own", declarations.signatory(key));
        return "declaration/signatory";
    }

    @GetMapping("/aktiviteter/ny")
    String begin(@PathVariable String key, Model model) {
        model.addAttribute("errors", FormErrors.NONE);
        return activity(declarations.signatory(key), null, ActivityForm.empty(), model);
    }

    @PostMapping("/aktiviteter/ny")
    String plan(
            @PathVariable String key,
            @ModelAttribute("form") ActivityForm form,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            limits.count(request, null);
            declarations.plan(key, form.toApi());
        } catch (RuntimeException failure) {
            forms.refused(failure, form::field, model, response);
            return activity(declarations.signatory(key), null, form, model);
        }
        redirect.addFlashAttribute("done", words.say("signatory.activity.saved"));
        return "redirect:/undertecknare/" + key;
    }

    @GetMapping("/aktiviteter/{id}")
    String edit(@PathVariable String key, @PathVariable UUID id, Model model) {
        var own = declarations.signatory(key);
        model.addAttribute("errors", FormErrors.NONE);
        return own.signatory().activities().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .map(one -> activity(own, id, ActivityForm.of(one), model))
                .orElse("redirect:/undertecknare/" + key);
    }

    @PostMapping("/aktiviteter/{id}")
    String change(
            @PathVariable String key,
            @PathVariable UUID id,
            @ModelAttribute("form") ActivityForm form,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            limits.count(request, null);
            declarations.changeActivity(key, id, "\"" + form.version() + "\"", form.toApi());
        } catch (RuntimeException failure) {
            forms.refused(failure, form::field, model, response);
            return activity(declarations.signatory(key), id, form, model);
        }
        redirect.addFlashAttribute("done", words.say("signatory.activity.saved"));
        return "redirect:/undertecknare/" + key;
    }

    @PostMapping("/aktiviteter/{id}/ta-bort")
    String drop(@PathVariable String key, @PathVariable UUID id, RedirectAttributes redirect) {
        declarations.dropActivity(key, id);
        redirect.addFlashAttribute("done", words.say("signatory.activity.dropped"));
        return "redirect:/undertecknare/" + key;
    }

    @GetMapping("/rapporter/{year}")
    String report(@PathVariable String key, @PathVariable int year, Model model) {
        model.addAttribute("errors", FormErrors.NONE);
        return report(declarations.signatory(key), year, null, model);
    }

    /** {@code act} is submit to hand it in; anything else keeps a draft. */
    @PostMapping("/rapporter/{year}")
    String write(
            @PathVariable String key,
            @PathVariable int year,
            @RequestParam(defaultValue = "") String act,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        boolean handsIn = act.equals("submit");
        try {
            limits.count(request, null);
            var draft = draft(typed);
            if (handsIn) {
                declarations.submitReport(key, year, draft);
            } else {
                declarations.writeReport(key, year, draft);
            }
        } catch (RuntimeException failure) {
            forms.refused(failure, model, response);
            return report(declarations.signatory(key), year, typed, model);
        }
        redirect.addFlashAttribute(
                "done", words.say(handsIn ? "signatory.report.submitted" : "signatory.report.saved"));
        return "redirect:/undertecknare/" + key;
    }

    private static ReportDraft draft(Map<String, String> typed) {
        var answers = new ArrayList<Signatory.Answer>();
        typed.forEach((name, text) -> {
            if (name.matches("commitment\\d{1,3}")) {
                answers.add(new Signatory.Answer(Integer.parseInt(name.substring("commitment".length())), text));
            }
        });
        return new ReportDraft(typed.get("summary"), answers);
    }

    private String activity(Signatory.Own own, @Nullable UUID id, ActivityForm form, Model model) {
        var promised = new ArrayList<Option>();
        for (int at = 0; at < own.commitments().size(); at++) {
            promised.add(new Option(
                    Integer.toString(at + 1), words.in(own.commitments().get(at)), null));
        }
        model.addAttribute("own", own);
        model.addAttribute("id", id);
        model.addAttribute("form", form);
        model.addAttribute("promised", promised);
        model.addAttribute(
                "statuses",
                STATUSES.stream()
                        .map(one -> new Option(one, words.say("status." + one), null))
                        .toList());
        return "declaration/activity";
    }

    private String report(Signatory.Own own, int year, @Nullable Map<String, String> typed, Model model) {
        var report = own.signatory().reports().stream()
                .filter(one -> one.year() == year)
                .findFirst()
                .orElse(null);
        if (report == null) {
            throw new NothingThere("report");
        }
        var answers = new LinkedHashMap<Integer, String>();
        for (int number = 1; number <= own.commitments().size(); number++) {
            answers.put(number, typed == null ? report.answer(number) : typed.getOrDefault("commitment" + number, ""));
        }
        model.addAttribute("own", own);
        model.addAttribute("report", report);
        model.addAttribute("answers", answers);
        model.addAttribute("summary", typed == null ? report.summary() : typed.getOrDefault("summary", ""));
        return "declaration/report";
    }
}
