package se.samling.gateway.pages.desk.declaration;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.samling.gateway.client.declaration.DeclarationClient;
import se.samling.gateway.client.declaration.DeclarationVersion;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.words.Words;

/** The draft beside what is out, and the act of publishing it, which cannot be undone. */
@Controller
class VersionsController {

    private final DeclarationClient declarations;
    private final Difference difference;
    private final Forms forms;
    private final Words words;

    VersionsController(DeclarationClient declarations, Difference difference, Forms forms, Words words) {
        this.declarations = declarations;
        this.difference = difference;
        this.forms = forms;
        this.words = words;
    }

    @GetMapping("/arrangor/deklarationer/{slug}/versioner")
    String versions(@PathVariable String slug, Model model) {
        model.addAttribute("errors", FormErrors.NONE);
        return show(slug, model);
    }

    @PostMapping("/arrangor/deklarationer/{slug}/versioner")
    String publish(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String version,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        @Nullable DeclarationVersion published;
        try {
            published = declarations.publish(slug, "\"" + version + "\"");
        } catch (RuntimeException failure) {
            forms.refused(failure, model, response);
            return show(slug, model);
        }
        redirect.addFlashAttribute("done", words.say("desk.declaration.published", published.number()));
        return "redirect:/arrangor/deklarationer/" + slug + "/versioner";
    }

    private String show(String slug, Model model) {
        var declaration = declarations.declaration(slug);
        var draft = declaration.draft();
        model.addAttribute("declaration", declaration);
        model.addAttribute("versions", declarations.versions(slug).reversed());
        model.addAttribute(
                "changes",
                draft == null || declaration.number() == 0
                        ? List.of()
                        : difference.between(declaration.wording(), draft));
        return "desk/declaration/versions";
    }
}
