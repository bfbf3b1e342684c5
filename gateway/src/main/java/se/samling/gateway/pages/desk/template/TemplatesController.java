package se.samling.gateway.pages.desk.template;

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
import se.samling.gateway.client.editor.EditorClient;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.words.Words;

/** The hosts' templates: a new event from one, or one away. */
@Controller
class TemplatesController {

    private final EditorClient editor;
    private final Forms forms;
    private final Words words;

    TemplatesController(EditorClient editor, Forms forms, Words words) {
        this.editor = editor;
        this.forms = forms;
        this.words = words;
    }

    @GetMapping("/arrangor/mallar")
    String templates(Model model) {
        model.addAttribute("errors", FormErrors.NONE);
        return show(DatesForm.EMPTY, null, model);
    }

    @PostMapping("/arrangor/mallar")
    String draft(
            @RequestParam(name = "templateId", required = false) @Nullable UUID template,
            @ModelAttribute("form") DatesForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (template == null) {
            response.setStatus(422);
            model.addAttribute("errors", FormErrors.field("templateId", words.say("desk.template.choose")));
            return show(form, null, model);
        }
        try {
            var event = editor.draft(template, form.toApi());
            redirect.addFlashAttribute("done", words.say("desk.copy.done"));
            return "redirect:/arrangor/traffar/" + event.slug() + "/redigera";
        } catch (RuntimeException failure) {
            forms.refused(failure, model, response);
            return show(form, template, model);
        }
    }

    @PostMapping("/arrangor/mallar/{id}/ta-bort")
    String discard(@PathVariable UUID id, RedirectAttributes redirect) {
        editor.discard(id);
        redirect.addFlashAttribute("done", words.say("desk.template.gone"));
        return "redirect:/arrangor/mallar";
    }

    private String show(DatesForm form, @Nullable UUID chosen, Model model) {
        model.addAttribute("templates", editor.templates());
        model.addAttribute("form", form);
        model.addAttribute("chosen", chosen);
        return "desk/template/templates";
    }
}
