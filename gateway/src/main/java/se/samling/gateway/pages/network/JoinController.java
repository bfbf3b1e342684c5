package se.samling.gateway.pages.network;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.samling.gateway.calls.Sections;
import se.samling.gateway.calls.Service;
import se.samling.gateway.client.membership.MembershipClient;
import se.samling.gateway.edge.FormLimits;
import se.samling.gateway.pages.Layout;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.words.Words;

/** Joining a network: the answer to the form is the same whether the address is known or not; the mail says the rest. */
@Controller
class JoinController {

    private final MembershipClient membership;
    private final Sections sections;
    private final Forms forms;
    private final FormLimits limits;
    private final Layout layout;
    private final Words words;

    JoinController(
            MembershipClient membership,
            Sections sections,
            Forms forms,
            FormLimits limits,
            Layout layout,
            Words words) {
        this.membership = membership;
        this.sections = sections;
        this.forms = forms;
        this.limits = limits;
        this.layout = layout;
        this.words = words;
    }

    @GetMapping("/natverk/{slug}/ga-med")
    String form(@PathVariable String slug, Model model) {
        var network = membership.network(slug);
        // Organisations apply to a cohort; no person joins it.
        if (network.term() != null) {
            return "redirect:/natverk/" + network.slug() + "/ansok";
        }
        model.addAttribute("network", network);
        model.addAttribute("errors", FormErrors.NONE);
        model.addAttribute(
                "form",
                new JoinForm(layout.getPersonName(), layout.getPersonEmail(), null, null, null, forms.shownAt()));
        return "network/join";
    }

    @PostMapping("/natverk/{slug}/ga-med")
    String join(
            @PathVariable String slug,
            @ModelAttribute("form") JoinForm form,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            limits.count(request, form.email());
            membership.apply(slug, form.toApi(words.language()));
        } catch (RuntimeException failure) {
            forms.refused(failure, model, response);
            // The form is shown again with what was typed even if the network cannot be read just now.
            model.addAttribute(
                    "network",
                    sections.ask(Service.MEMBERSHIP, () -> membership.network(slug))
                            .section()
                            .getValue());
            return "network/join";
        }
        return "redirect:/natverk/" + slug + "/ga-med/tack";
    }

    @GetMapping("/natverk/{slug}/ga-med/tack")
    String thanks(@PathVariable String slug, Model model) {
        model.addAttribute(
                "network",
                sections.ask(Service.MEMBERSHIP, () -> membership.network(slug)).section());
        model.addAttribute("slug", slug);
        return "network/join-thanks";
    }
}
