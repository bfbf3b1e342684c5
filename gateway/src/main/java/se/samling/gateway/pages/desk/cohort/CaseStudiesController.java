package se.samling.gateway.pages.desk.cohort;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.samling.gateway.client.casestudy.CaseStudyClient;
import se.samling.gateway.client.casestudy.ReturnWords;
import se.samling.gateway.client.membership.MembershipClient;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.words.Words;

/** Organisations' accounts of their work: how far each is, and what is approved to read, publish or send back (R3.10). */
@Controller
class CaseStudiesController {

    private final CaseStudyClient caseStudies;
    private final MembershipClient membership;
    private final Forms forms;
    private final Words words;

    CaseStudiesController(CaseStudyClient caseStudies, MembershipClient membership, Forms forms, Words words) {
        this.caseStudies = caseStudies;
        this.membership = membership;
        this.forms = forms;
        this.words = words;
    }

    @GetMapping("/arrangor/natverk/{slug}/redovisningar")
    String list(@PathVariable String slug, Model model) {
        model.addAttribute("network", membership.network(slug));
        model.addAttribute("rows", caseStudies.ofNetwork(slug));
        return "desk/cohort/case-studies";
    }

    @GetMapping("/arrangor/natverk/{slug}/redovisningar/{enrolmentId}")
    String one(@PathVariable String slug, @PathVariable UUID enrolmentId, Model model) {
        model.addAttribute("errors", FormErrors.NONE);
        return show(slug, enrolmentId, "", model);
    }

    /** {@code act}: publish, take-down or send-back. */
    @PostMapping("/arrangor/natverk/{slug}/redovisningar/{enrolmentId}")
    String act(
            @PathVariable String slug,
            @PathVariable UUID enrolmentId,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(name = "words", defaultValue = "") String said,
            @RequestParam(defaultValue = "0") int version,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var tag = "\"" + version + "\"";
        try {
            var study = switch (act) {
                case "publish" -> caseStudies.publish(slug, enrolmentId, tag);
                case "take-down" -> caseStudies.unpublish(slug, enrolmentId, tag);
                default -> caseStudies.sendBack(slug, enrolmentId, tag, new ReturnWords(said));
            };
            redirect.addFlashAttribute("done", words.say("desk.case-study.done." + act, study.organisation()));
        } catch (RuntimeException failure) {
            forms.refused(failure, model, response);
            return show(slug, enrolmentId, said, model);
        }
        return "redirect:/arrangor/natverk/" + slug + "/redovisningar/" + enrolmentId;
    }

    private String show(String slug, UUID enrolmentId, String said, Model model) {
        model.addAttribute("network", membership.network(slug));
        model.addAttribute("study", caseStudies.one(slug, enrolmentId));
        model.addAttribute("said", said);
        return "desk/cohort/case-study";
    }
}
