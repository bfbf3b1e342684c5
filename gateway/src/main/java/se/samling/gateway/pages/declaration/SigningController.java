package se.samling.gateway.pages.declaration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samling.gateway.calls.Sections;
import se.samling.gateway.calls.Service;
import se.samling.gateway.client.Page;
import se.samling.gateway.client.declaration.DeclarationClient;
import se.samling.gateway.client.membership.MembershipClient;
import se.samling.gateway.client.membership.Organisation;
import se.samling.gateway.edge.FormLimits;
import se.samling.gateway.pages.Layout;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.pages.form.Option;
import se.samling.gateway.words.Words;

/** Signing in one page: the text, its hash, the organisation, who signs and by what right. The mail's link is the act itself. */
@Controller
class SigningController {

    private static final List<String> AUTHORITIES = List.of("head", "signatory", "delegation");

    private final DeclarationClient declarations;
    private final MembershipClient membership;
    private final Sections sections;
    private final Forms forms;
    private final FormLimits limits;
    private final Layout layout;
    private final Words words;

    SigningController(
            DeclarationClient declarations,
            MembershipClient membership,
            Sections sections,
            Forms forms,
            FormLimits limits,
            Layout layout,
            Words words) {
        this.declarations = declarations;
        this.membership = membership;
        this.sections = sections;
        this.forms = forms;
        this.limits = limits;
        this.layout = layout;
        this.words = words;
    }

    @GetMapping("/deklarationer/{slug}/skriv-under")
    String form(@PathVariable String slug, Model model) {
        var declaration = declarations.declaration(slug);
        if (!declaration.isOpen()) {
            return "redirect:/deklarationer/" + slug;
        }
        model.addAttribute("errors", FormErrors.NONE);
        model.addAttribute("declaration", declaration);
        return show(
                new SignForm(
                        null,
                        null,
                        null,
                        layout.getPersonName(),
                        null,
                        null,
                        null,
                        layout.getPersonEmail(),
                        null,
                        null,
                        forms.shownAt()),
                model);
    }

    @PostMapping("/deklarationer/{slug}/skriv-under")
    String sign(
            @PathVariable String slug,
            @ModelAttribute("form") SignForm form,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            limits.count(request, form.email());
            declarations.sign(slug, form.toApi(words.language()));
        } catch (RuntimeException failure) {
            forms.refused(failure, model, response);
            // The text is shown as it is now, so that what is confirmed the next time is what was read.
            model.addAttribute(
                    "declaration",
                    sections.ask(Service.MEMBERSHIP, () -> declarations.declaration(slug))
                            .section()
                            .getValue());
            return show(form, model);
        }
        return "redirect:/deklarationer/" + slug + "/skriv-under/kolla-mejlen";
    }

    @GetMapping("/deklarationer/{slug}/skriv-under/kolla-mejlen")
    String checkMail(@PathVariable String slug, Model model) {
        model.addAttribute("declaration", declarations.declaration(slug));
        return "declaration/check-mail";
    }

    /** Suggestions while the organisation's name is typed. */
    @GetMapping("/deklarationer/organisationer")
    String suggestions(@RequestParam(defaultValue = "") String organisation, Model model) {
        model.addAttribute("suggestions", organisation.isBlank() ? List.of() : found(organisation.strip()));
        return "declaration/sign :: suggestions";
    }

    /** Opening the link changes nothing: mail programs open links too. */
    @GetMapping("/underteckna/{token}")
    String proof(@PathVariable String token, Model model) {
        model.addAttribute("errors", FormErrors.NONE);
        model.addAttribute("proof", declarations.proof(token));
        return "declaration/proof";
    }

    @PostMapping("/underteckna/{token}")
    String prove(@PathVariable String token, Model model, HttpServletRequest request, HttpServletResponse response) {
        try {
            limits.count(request, null);
            declarations.prove(token);
        } catch (RuntimeException failure) {
            forms.refused(failure, model, response);
            model.addAttribute("proof", declarations.proof(token));
            return "declaration/proof";
        }
        return "redirect:/underteckna/" + token;
    }

    private String show(SignForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute(
                "authorities",
                AUTHORITIES.stream()
                        .map(one ->
                                new Option(one, words.say("authority." + one), words.say("authority." + one + ".hint")))
                        .toList());
        model.addAttribute("suggestions", suggested(form.organisation()));
        return "declaration/sign";
    }

    /** Without scripts the first names of the register are suggested. */
    private List<String> suggested(@Nullable String typed) {
        return sections.ask(Service.MEMBERSHIP, () -> found(typed == null ? null : typed.strip()))
                .section()
                .or(List.of());
    }

    private List<String> found(@Nullable String query) {
        Page<Organisation> page = membership.organisations(query, null, null);
        return page.items().stream()
                .map(Organisation::name)
                .distinct()
                .limit(20)
                .toList();
    }
}
