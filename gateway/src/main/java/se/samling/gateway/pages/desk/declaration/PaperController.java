package se.samling.gateway.pages.desk.declaration;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.samling.gateway.client.declaration.DeclarationClient;
import se.samling.gateway.client.declaration.DeclarationVersion;
import se.samling.gateway.client.declaration.Signature;
import se.samling.gateway.client.membership.Organisation;
import se.samling.gateway.pages.desk.organisation.Register;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.pages.form.Option;
import se.samling.gateway.words.Words;

/** Writes a signature on paper into the record, with its witnesses. */
@Controller
class PaperController {

    private static final List<String> AUTHORITIES = List.of("head", "signatory", "delegation");

    private final DeclarationClient declarations;
    private final Register register;
    private final Forms forms;
    private final Words words;

    PaperController(DeclarationClient declarations, Register register, Forms forms, Words words) {
        this.declarations = declarations;
        this.register = register;
        this.forms = forms;
        this.words = words;
    }

    @GetMapping("/arrangor/deklarationer/{slug}/papper")
    String begin(@PathVariable String slug, Model model) {
        model.addAttribute("errors", FormErrors.NONE);
        return show(slug, new PaperForm(null, null, null, null, null, null, null, null, null, null), model);
    }

    @PostMapping("/arrangor/deklarationer/{slug}/papper")
    String record(
            @PathVariable String slug,
            @ModelAttribute("form") PaperForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Signature recorded;
        try {
            var organisation = register.called(form.organisation()).map(Organisation::id);
            if (organisation.isEmpty() && Forms.blankToNull(form.organisation()) != null) {
                response.setStatus(422);
                model.addAttribute(
                        "errors", FormErrors.field("organisation", words.say("desk.signature.unknown-organisation")));
                return show(slug, form, model);
            }
            recorded = declarations.record(slug, form.toApi(organisation.orElse(null), words.language()));
        } catch (RuntimeException failure) {
            forms.refused(failure, Map.of("organisationId", "organisation"), model, response);
            return show(slug, form, model);
        }
        redirect.addFlashAttribute("done", words.say("desk.signature.recorded", recorded.organisation()));
        return "redirect:/arrangor/deklarationer/" + slug + "/underskrifter/" + recorded.id();
    }

    private String show(String slug, PaperForm form, Model model) {
        var declaration = declarations.declaration(slug);
        model.addAttribute("form", form);
        model.addAttribute("declaration", declaration);
        model.addAttribute(
                "versions",
                declarations.versions(slug).reversed().stream()
                        .map(DeclarationVersion.Line::number)
                        .map(number ->
                                new Option(Integer.toString(number), words.say("declaration.version", number), null))
                        .toList());
        model.addAttribute("number", form.number() == null ? Integer.toString(declaration.number()) : form.number());
        model.addAttribute(
                "authorities",
                AUTHORITIES.stream()
                        .map(one -> new Option(one, words.say("authority." + one), null))
                        .toList());
        model.addAttribute("suggestions", register.suggestions(form.organisation()));
        return "desk/declaration/paper";
    }
}
