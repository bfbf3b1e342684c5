package se.samling.gateway.pages.desk.preparing;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.samling.gateway.client.event.EventDetail;
import se.samling.gateway.client.preparing.PreparingClient;
import se.samling.gateway.client.preparing.Template;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.words.Words;

/** A host's templates, and new events from them. */
@Controller
class TemplateController {

    private static final String PAGE = "/arrangor/mallar";

    private final PreparingClient preparing;
    private final Forms forms;
    private final Words words;

    TemplateController(PreparingClient preparing, Forms forms, Words words) {
        this.preparing = preparing;
        this.forms = forms;
        this.words = words;
    }

    @GetMapping(PAGE)
    String templates(Model model) {
        model.addAttribute("templates", preparing.templates());
        return "desk/preparing/templates";
    }

    @GetMapping(PAGE + "/{id}")
    String begin(@PathVariable UUID id, Model model) {
        model.addAttribute("errors", FormErrors.NONE);
        return show(id, new CopyForm(null, null, null, null), model);
    }

    @PostMapping(PAGE + "/{id}")
    String draft(
            @PathVariable UUID id,
            @ModelAttribute("form") CopyForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        EventDetail made;
        try {
            made = preparing.begin(id, form.toApi());
        } catch (RuntimeException failure) {
            forms.refused(failure, model, response);
            return show(id, form, model);
        }
        redirect.addFlashAttribute("done", words.say("desk.copy.done"));
        return "redirect:/arrangor/traffar/" + made.slug();
    }

    @PostMapping(PAGE + "/{id}/ta-bort")
    String remove(@PathVariable UUID id, RedirectAttributes redirect) {
        preparing.removeTemplate(id);
        redirect.addFlashAttribute("done", words.say("desk.template.removed"));
        return "redirect:" + PAGE;
    }

    private String show(UUID id, CopyForm form, Model model) {
        Template template = preparing.templates().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("template", template);
        model.addAttribute("form", form);
        return "desk/preparing/template";
    }
}
