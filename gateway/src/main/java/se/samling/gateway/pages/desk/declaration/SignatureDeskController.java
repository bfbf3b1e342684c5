package se.samling.gateway.pages.desk.declaration;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.samling.gateway.client.declaration.DeclarationClient;
import se.samling.gateway.client.declaration.SignatureDecision;
import se.samling.gateway.client.declaration.Withdrawal;
import se.samling.gateway.client.membership.Organisation;
import se.samling.gateway.pages.desk.organisation.Register;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.pages.form.Typed;
import se.samling.gateway.words.Words;

/** One signature: what it says, what happened to it, the decision while it is reviewed, and its withdrawal. */
@Controller
class SignatureDeskController {

    private final DeclarationClient declarations;
    private final SignaturePage page;
    private final Register register;
    private final Forms forms;
    private final Words words;

    SignatureDeskController(
            DeclarationClient declarations, SignaturePage page, Register register, Forms forms, Words words) {
        this.declarations = declarations;
        this.page = page;
        this.register = register;
        this.forms = forms;
        this.words = words;
    }

    /** {@code organisation} is the name in the register, where the signature has none. */
    public record DecisionForm(
            @Nullable String decision,
            @Nullable String organisation,
            @Nullable String reason) {}

    public record WithdrawalForm(
            @Nullable String on,
            @Nullable String by,
            @Nullable String reason) {}

    @GetMapping("/arrangor/deklarationer/{slug}/underskrifter/{id}")
    String one(@PathVariable String slug, @PathVariable UUID id, Model model) {
        return page.show(slug, id, model);
    }

    @PostMapping("/arrangor/deklarationer/{slug}/underskrifter/{id}/beslut")
    String decide(
            @PathVariable String slug,
            @PathVariable UUID id,
            @ModelAttribute("form") DecisionForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            var organisation = register.called(form.organisation()).map(Organisation::id);
            if (organisation.isEmpty() && Forms.blankToNull(form.organisation()) != null) {
                response.setStatus(422);
                model.addAttribute(
                        "errors", FormErrors.field("organisation", words.say("desk.signature.unknown-organisation")));
                return page.show(slug, id, model);
            }
            declarations.decide(
                    id,
                    new SignatureDecision(
                            form.decision() == null ? "" : form.decision(),
                            Forms.blankToNull(form.reason()),
                            organisation.orElse(null)));
        } catch (RuntimeException failure) {
            forms.refused(failure, Map.of("organisationId", "organisation"), model, response);
            return page.show(slug, id, model);
        }
        redirect.addFlashAttribute("done", words.say("desk.signature.decided." + form.decision()));
        return "redirect:/arrangor/deklarationer/" + slug + "/underskrifter/" + id;
    }

    @PostMapping("/arrangor/deklarationer/{slug}/underskrifter/{id}/aterkallande")
    String withdraw(
            @PathVariable String slug,
            @PathVariable UUID id,
            @ModelAttribute("withdrawal") WithdrawalForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            declarations.withdraw(
                    id,
                    new Withdrawal(
                            Typed.day(form.on()), Forms.blankToNull(form.by()), Forms.blankToNull(form.reason())));
        } catch (RuntimeException failure) {
            forms.refused(failure, model, response);
            return page.show(slug, id, model);
        }
        redirect.addFlashAttribute("done", words.say("desk.signature.withdrawn"));
        return "redirect:/arrangor/deklarationer/" + slug + "/underskrifter/" + id;
    }
}
