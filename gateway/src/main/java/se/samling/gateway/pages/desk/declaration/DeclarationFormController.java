package se.samling.gateway.pages.desk.declaration;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.samling.gateway.client.declaration.Declaration;
import se.samling.gateway.client.declaration.DeclarationClient;
import se.samling.gateway.pages.desk.network.OwnNetworks;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.pages.form.MergePatch;
import se.samling.gateway.pages.form.Option;
import se.samling.gateway.words.Words;

/** Writes a declaration; other words than those that are out become a draft of the next version. */
@Controller
class DeclarationFormController {

    private final DeclarationClient declarations;
    private final OwnNetworks own;
    private final Forms forms;
    private final Words words;
    private final MergePatch patches;

    DeclarationFormController(
            DeclarationClient declarations, OwnNetworks own, Forms forms, Words words, MergePatch patches) {
        this.declarations = declarations;
        this.own = own;
        this.forms = forms;
        this.words = words;
        this.patches = patches;
    }

    @GetMapping("/arrangor/deklarationer/ny")
    String begin(Model model) {
        model.addAttribute("errors", FormErrors.NONE);
        return show(
                DeclarationForm.empty(own.hosts().keySet().stream().findFirst().orElse(null)), null, model);
    }

    @PostMapping("/arrangor/deklarationer/ny")
    String draft(
            @ModelAttribute("form") DeclarationForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Declaration drafted;
        try {
            drafted = declarations.draft(form.toApi());
        } catch (RuntimeException failure) {
            forms.refused(failure, model, response);
            return show(form, null, model);
        }
        redirect.addFlashAttribute("done", words.say("desk.declaration.drafted"));
        return "redirect:/arrangor/deklarationer/" + drafted.slug() + "/versioner";
    }

    @GetMapping("/arrangor/deklarationer/{slug}/andra")
    String change(@PathVariable String slug, Model model) {
        var declaration = declarations.declaration(slug);
        model.addAttribute("errors", FormErrors.NONE);
        return show(DeclarationForm.of(declaration), declaration, model);
    }

    @PostMapping("/arrangor/deklarationer/{slug}/andra")
    String changed(
            @PathVariable String slug,
            @ModelAttribute("form") DeclarationForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var declaration = declarations.declaration(slug);
        Declaration after;
        try {
            after = declarations.change(
                    slug, "\"" + form.version() + "\"", patches.of(form.toApi(), "slug", "ownerId"));
        } catch (RuntimeException failure) {
            forms.refused(failure, model, response);
            return show(form, declaration, model);
        }
        redirect.addFlashAttribute(
                "done", words.say(after.draft() == null ? "desk.details.saved" : "desk.declaration.draft-saved"));
        return "redirect:/arrangor/deklarationer/" + slug + (after.draft() == null ? "/andra" : "/versioner");
    }

    private String show(DeclarationForm form, @Nullable Declaration declaration, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("declaration", declaration);
        model.addAttribute(
                "owners",
                own.hosts().entrySet().stream()
                        .map(host -> new Option(host.getKey(), host.getValue(), null))
                        .toList());
        return "desk/declaration/form";
    }
}
