package se.samling.gateway.pages.desk.declaration;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.samling.gateway.calls.Sections;
import se.samling.gateway.calls.Service;
import se.samling.gateway.client.declaration.DeclarationClient;
import se.samling.gateway.client.declaration.NewContact;
import se.samling.gateway.client.notification.NotificationClient;
import se.samling.gateway.client.notification.ReportReminders;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.words.Words;

/** One signatory as its declaration's organisers see it: who looks after it, and what reminders went out. */
@Controller
@RequestMapping("/arrangor/deklarationer/{slug}/undertecknare/{id}")
class SignatoryDeskController {

    private final DeclarationClient declarations;
    private final NotificationClient notification;
    private final Sections sections;
    private final Forms forms;
    private final Words words;

    SignatoryDeskController(
            DeclarationClient declarations,
            NotificationClient notification,
            Sections sections,
            Forms forms,
            Words words) {
        this.declarations = declarations;
        this.notification = notification;
        this.sections = sections;
        this.forms = forms;
        this.words = words;
    }

    public record ContactForm(
            @Nullable String name, @Nullable String email) {}

    @GetMapping
    String one(@PathVariable String slug, @PathVariable UUID id, Model model) {
        model.addAttribute("errors", FormErrors.NONE);
        return show(slug, id, new ContactForm(null, null), model);
    }

    @PostMapping("/kontakt")
    String ask(
            @PathVariable String slug,
            @PathVariable UUID id,
            @ModelAttribute("form") ContactForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            declarations.askContact(
                    id,
                    new NewContact(Forms.blankToNull(form.name()), Forms.blankToNull(form.email()), words.language()));
        } catch (RuntimeException failure) {
            forms.refused(failure, model, response);
            return show(slug, id, form, model);
        }
        redirect.addFlashAttribute("done", words.say("desk.signatory.asked", form.email()));
        return "redirect:/arrangor/deklarationer/" + slug + "/undertecknare/" + id;
    }

    private String show(String slug, UUID id, ContactForm form, Model model) {
        var declaration = declarations.declaration(slug);
        var reminders = sections.ask(Service.NOTIFICATION, () -> notification.reportReminders(declaration.id()));
        model.addAttribute("declaration", declaration);
        model.addAttribute("signatory", declarations.signatory(id.toString()).signatory());
        model.addAttribute("form", form);
        model.addAttribute(
                "reminders",
                reminders
                        .section()
                        .map(all -> all.stream()
                                .filter(one -> one.signatoryId().equals(id))
                                .findFirst()
                                .orElse(new ReportReminders(id, List.of(), null))));
        return "desk/declaration/signatory";
    }
}
