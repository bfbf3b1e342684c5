package se.samling.gateway.pages.desk.preparing;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.samling.gateway.client.preparing.ContributorDraft;
import se.samling.gateway.client.preparing.PreparingClient;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.words.Words;

/** A host's contributors, and whether each has said that they may be named. */
@Controller
class ContributorController {

    private static final String PAGE = "/arrangor/medverkande";

    private final PreparingClient preparing;
    private final ContributorPage page;
    private final Forms forms;
    private final Words words;

    ContributorController(PreparingClient preparing, ContributorPage page, Forms forms, Words words) {
        this.preparing = preparing;
        this.page = page;
        this.forms = forms;
        this.words = words;
    }

    @GetMapping(PAGE)
    String list(Model model) {
        model.addAttribute("errors", FormErrors.NONE);
        return page.show(null, ContributorForm.EMPTY, null, model);
    }

    @GetMapping(PAGE + "/{id}")
    String one(@PathVariable UUID id, Model model) {
        model.addAttribute("errors", FormErrors.NONE);
        return page.show(id, ContributorForm.of(page.find(id)), null, model);
    }

    @PostMapping(PAGE)
    String add(
            @ModelAttribute("form") ContributorForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return save(null, form, preparing::addContributor, model, response, redirect);
    }

    @PostMapping(PAGE + "/{id}")
    String change(
            @PathVariable UUID id,
            @ModelAttribute("form") ContributorForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return save(id, form, typed -> preparing.changeContributor(id, typed), model, response, redirect);
    }

    @PostMapping(PAGE + "/{id}/ta-bort")
    String remove(@PathVariable UUID id, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        try {
            preparing.removeContributor(id);
        } catch (RuntimeException failure) {
            forms.refused(failure, model, response);
            return page.show(null, ContributorForm.EMPTY, null, model);
        }
        redirect.addFlashAttribute("done", words.say("desk.contributors.removed"));
        return "redirect:" + PAGE;
    }

    private String save(
            @Nullable UUID id,
            ContributorForm form,
            Consumer<ContributorDraft> call,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            call.accept(form.toApi());
        } catch (RuntimeException failure) {
            forms.refused(failure, model, response);
            return page.show(id, form, null, model);
        }
        redirect.addFlashAttribute("done", words.say("desk.contributors.saved"));
        return "redirect:" + PAGE;
    }
}
