package se.samling.gateway.pages.desk.template;

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
import se.samling.gateway.client.editor.EditorClient;
import se.samling.gateway.client.editor.TemplateName;
import se.samling.gateway.client.event.EventClient;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.words.Words;

/** A new event like one that is there, at once or later by a template. */
@Controller
class CopyController {

    private final EventClient events;
    private final EditorClient editor;
    private final Forms forms;
    private final Words words;

    CopyController(EventClient events, EditorClient editor, Forms forms, Words words) {
        this.events = events;
        this.editor = editor;
        this.forms = forms;
        this.words = words;
    }

    @GetMapping("/arrangor/traffar/{slug}/kopiera")
    String choose(@PathVariable String slug, Model model) {
        model.addAttribute("errors", FormErrors.NONE);
        return show(slug, DatesForm.EMPTY, null, model);
    }

    @PostMapping("/arrangor/traffar/{slug}/kopiera")
    String copy(
            @PathVariable String slug,
            @ModelAttribute("form") DatesForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            var copy = editor.copy(events.event(slug).id(), form.toApi());
            redirect.addFlashAttribute("done", words.say("desk.copy.done"));
            return "redirect:/arrangor/traffar/" + copy.slug() + "/redigera";
        } catch (RuntimeException failure) {
            forms.refused(failure, model, response);
            return show(slug, form, null, model);
        }
    }

    @PostMapping("/arrangor/traffar/{slug}/mall")
    String keep(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String name,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            editor.keep(events.event(slug).id(), new TemplateName(name));
        } catch (RuntimeException failure) {
            forms.refused(failure, model, response);
            return show(slug, DatesForm.EMPTY, name, model);
        }
        redirect.addFlashAttribute("done", words.say("desk.template.kept"));
        return "redirect:/arrangor/mallar";
    }

    private String show(String slug, DatesForm form, @Nullable String name, Model model) {
        var event = events.event(slug);
        model.addAttribute("event", event);
        model.addAttribute("form", form);
        model.addAttribute("templateName", name == null ? words.in(event.title()) : name);
        return "desk/template/copy";
    }
}
