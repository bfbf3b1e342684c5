package se.samling.gateway.pages.desk.organisation;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.samling.gateway.client.membership.MembershipClient;
import se.samling.gateway.client.membership.Organisation;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.pages.form.Option;
import se.samling.gateway.words.Words;

/** A new organisation, and what is known of one that is there; administrators only. */
@Controller
class OrganisationDetailsController {

    private final MembershipClient membership;
    private final Forms forms;
    private final Words words;

    OrganisationDetailsController(MembershipClient membership, Forms forms, Words words) {
        this.membership = membership;
        this.forms = forms;
        this.words = words;
    }

    @GetMapping("/arrangor/organisationer/ny")
    String begin(Model model) {
        model.addAttribute("errors", FormErrors.NONE);
        return form(OrganisationForm.EMPTY, null, model);
    }

    @PostMapping("/arrangor/organisationer/ny")
    String add(
            @ModelAttribute("form") OrganisationForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        UUID added;
        try {
            added = membership.addOrganisation(form.toApi()).id();
        } catch (RuntimeException failure) {
            forms.refused(failure, model, response);
            return form(form, null, model);
        }
        redirect.addFlashAttribute("done", words.say("desk.organisation.added"));
        return "redirect:/arrangor/organisationer/" + added;
    }

    @GetMapping("/arrangor/organisationer/{id}/andra")
    String edit(@PathVariable UUID id, Model model) {
        model.addAttribute("errors", FormErrors.NONE);
        var organisation = membership.organisation(id);
        return form(OrganisationForm.of(organisation), organisation, model);
    }

    @PostMapping("/arrangor/organisationer/{id}/andra")
    String change(
            @PathVariable UUID id,
            @RequestParam int version,
            @ModelAttribute("form") OrganisationForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            membership.changeOrganisation(id, "\"" + version + "\"", form.toApi());
        } catch (RuntimeException failure) {
            forms.refused(failure, model, response);
            return form(form, membership.organisation(id), model);
        }
        redirect.addFlashAttribute("done", words.say("desk.organisation.changed"));
        return "redirect:/arrangor/organisationer/" + id;
    }

    private String form(OrganisationForm form, @Nullable Organisation organisation, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("organisation", organisation);
        model.addAttribute(
                "kinds",
                OrganisationForm.KINDS.stream()
                        .map(kind -> new Option(kind, words.say("desk.kind." + kind), null))
                        .toList());
        return "desk/organisation/form";
    }
}
