package se.samling.gateway.pages.work;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.samling.gateway.client.casestudy.CaseStudy;
import se.samling.gateway.client.casestudy.CaseStudyClient;
import se.samling.gateway.client.casestudy.Sections;
import se.samling.gateway.edge.FormLimits;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.words.Words;

/** The organisation writes its account, reads it as others will, and its contact approves it or takes that back (R3.10). */
@Controller
class CaseStudyController {

    private static final String PATH = "/redovisning";

    private final CaseStudyClient caseStudies;
    private final Forms forms;
    private final FormLimits limits;
    private final Words words;

    CaseStudyController(CaseStudyClient caseStudies, Forms forms, FormLimits limits, Words words) {
        this.caseStudies = caseStudies;
        this.forms = forms;
        this.limits = limits;
        this.words = words;
    }

    /** As it is written now, with what can be done with it. */
    @GetMapping({WorkPlace.LINK + PATH, WorkPlace.MINE + PATH})
    String read(@PathVariable String key, HttpServletRequest request, Model model) {
        model.addAttribute("errors", FormErrors.NONE);
        return show(WorkPlace.of(key, request), caseStudies.own(key), model);
    }

    @GetMapping({WorkPlace.LINK + PATH + "/skriv", WorkPlace.MINE + PATH + "/skriv"})
    String edit(@PathVariable String key, HttpServletRequest request, Model model) {
        model.addAttribute("errors", FormErrors.NONE);
        var study = caseStudies.own(key);
        return write(WorkPlace.of(key, request), study, form(study), study.version(), model);
    }

    @PostMapping({WorkPlace.LINK + PATH + "/skriv", WorkPlace.MINE + PATH + "/skriv"})
    String save(
            @PathVariable String key,
            @ModelAttribute("form") Sections form,
            @RequestParam(defaultValue = "0") int version,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var place = WorkPlace.of(key, request);
        try {
            limits.count(request, null);
            caseStudies.write(key, tag(version), form);
        } catch (RuntimeException failure) {
            forms.refused(failure, model, response);
            return write(place, caseStudies.own(key), form, version, model);
        }
        redirect.addFlashAttribute("done", words.say("work.done.saved"));
        return "redirect:" + place.address() + PATH;
    }

    /** {@code act}: lamna-in, godkann or dra-tillbaka. */
    @PostMapping({
        WorkPlace.LINK + PATH + "/{act:lamna-in|godkann|dra-tillbaka}",
        WorkPlace.MINE + PATH + "/{act:lamna-in|godkann|dra-tillbaka}"
    })
    String act(
            @PathVariable String key,
            @PathVariable String act,
            @RequestParam(defaultValue = "0") int version,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var place = WorkPlace.of(key, request);
        try {
            limits.count(request, null);
            switch (act) {
                case "lamna-in" -> caseStudies.propose(key, tag(version));
                case "godkann" -> caseStudies.approve(key, tag(version));
                default -> caseStudies.withdraw(key, tag(version));
            }
        } catch (RuntimeException failure) {
            forms.refused(failure, model, response);
            return refused(place, caseStudies.own(key), model);
        }
        redirect.addFlashAttribute("done", words.say("work.done." + act));
        return "redirect:" + place.address() + PATH;
    }

    /** Taking it back makes it go from the knowledge bank: asked first. */
    @GetMapping({WorkPlace.LINK + PATH + "/dra-tillbaka", WorkPlace.MINE + PATH + "/dra-tillbaka"})
    String askToWithdraw(@PathVariable String key, HttpServletRequest request, Model model) {
        model.addAttribute("place", WorkPlace.of(key, request));
        model.addAttribute("study", caseStudies.own(key));
        return "work/withdraw";
    }

    /** Where parts are missing, the form is where they are mended. */
    private String refused(WorkPlace place, CaseStudy study, Model model) {
        var errors = (FormErrors) model.getAttribute("errors");
        return errors == null || errors.fields().isEmpty()
                ? show(place, study, model)
                : write(place, study, form(study), study.version(), model);
    }

    private static String show(WorkPlace place, CaseStudy study, Model model) {
        model.addAttribute("place", place);
        model.addAttribute("study", study);
        return "work/case-study";
    }

    private static String write(WorkPlace place, CaseStudy study, Sections form, int version, Model model) {
        model.addAttribute("place", place);
        model.addAttribute("study", study);
        model.addAttribute("form", form);
        model.addAttribute("version", version);
        return "work/write";
    }

    private static Sections form(CaseStudy study) {
        @Nullable Sections written = study.sections();
        return written == null ? new Sections(null, null, null, null, null) : written;
    }

    private static String tag(int version) {
        return "\"" + version + "\"";
    }
}
