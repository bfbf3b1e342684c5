package se.samling.gateway.pages.desk.registration;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samling.gateway.calls.Sections;
import se.samling.gateway.calls.Service;
import se.samling.gateway.client.event.BulkClient;
import se.samling.gateway.client.event.EventClient;
import se.samling.gateway.client.event.EventDetail;
import se.samling.gateway.client.notification.MailPreview;
import se.samling.gateway.client.notification.NotificationClient;
import se.samling.gateway.client.notification.PlannedEvent;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.words.Words;

/** An act on many registrations: why it is done where that is told, whom it concerns and what they read, then done and followed. */
@Controller
@RequestMapping("/arrangor/traffar/{slug}/anmalningar/atgard")
class BulkController {

    private final EventClient events;
    private final BulkClient acts;
    private final NotificationClient notification;
    private final Sections sections;
    private final Forms forms;
    private final Words words;

    BulkController(
            EventClient events,
            BulkClient acts,
            NotificationClient notification,
            Sections sections,
            Forms forms,
            Words words) {
        this.events = events;
        this.acts = acts;
        this.notification = notification;
        this.sections = sections;
        this.forms = forms;
        this.words = words;
    }

    /** The first look at a cancellation asks why; {@code seen} says that it has. */
    @PostMapping
    String look(
            @PathVariable String slug,
            BulkForm form,
            TableFilter filter,
            @RequestParam(name = "sett", required = false) @Nullable String seen,
            Model model,
            HttpServletResponse response) {
        var event = events.event(slug);
        model.addAttribute("errors", FormErrors.NONE);
        if (form.chosen() == null || !form.isAboutSomebody()) {
            response.setStatus(422);
            var missing = form.chosen() == null ? "atgard" : "omfang";
            model.addAttribute("errors", FormErrors.field(missing, words.say("desk.bulk.missing." + missing)));
            return show(event, form, filter, model);
        }
        if ("write".equals(form.chosen())) {
            return writing(event, form, filter, model);
        }
        if (form.isReasoned() && seen == null) {
            return show(event, form, filter, model);
        }
        try {
            propose(event, form, filter, model);
        } catch (RuntimeException failure) {
            forms.refused(failure, BulkController::field, model, response);
        }
        return show(event, form, filter, model);
    }

    /** {@code id} was made when it was looked at: sent twice it is one act. */
    @PostMapping("/gor")
    String order(
            @PathVariable String slug,
            @ModelAttribute BulkForm form,
            TableFilter filter,
            @RequestParam UUID id,
            @RequestParam int antal,
            Model model,
            HttpServletResponse response) {
        var event = events.event(slug);
        try {
            acts.order(event.id(), id, form.toApi(filter, antal));
        } catch (RuntimeException failure) {
            forms.refused(failure, BulkController::field, model, response);
            try {
                propose(event, form, filter, model);
            } catch (RuntimeException _) {
                // what was wrong is said already
            }
            return show(event, form, filter, model);
        }
        return "redirect:/arrangor/traffar/" + slug + "/anmalningar/atgard/" + id;
    }

    @GetMapping("/{id}")
    String follow(@PathVariable String slug, @PathVariable UUID id, Model model) {
        var event = events.event(slug);
        model.addAttribute("event", event);
        model.addAttribute("act", acts.act(event.id(), id));
        return "desk/registration/bulk-act";
    }

    private void propose(EventDetail event, BulkForm form, TableFilter filter, Model model) {
        var proposal = acts.look(event.id(), form.toApi(filter, null));
        model.addAttribute("proposal", proposal);
        model.addAttribute("id", UUID.randomUUID());
        if (proposal.mails() > 0) {
            // The section is asked by a thread that knows no reader.
            var language = words.language();
            model.addAttribute(
                    "mail",
                    sections.ask(Service.NOTIFICATION, () -> mail(event, form, language))
                            .section());
        }
    }

    private MailPreview mail(EventDetail event, BulkForm form, String language) {
        var purpose = form.isReasoned()
                ? "registration-cancelled"
                : "give-place".equals(form.chosen()) ? "registration-promoted" : "registration-confirmed";
        return notification.preview(
                purpose,
                language,
                "registration-confirmed".equals(purpose) ? "updated" : null,
                form.isReasoned() ? form.skal() : null,
                PlannedEvent.of(event, purpose));
    }

    /** A mailing is for a state, a mode and an organisation: with those it begins; for whom else it cannot be is said. */
    private String writing(EventDetail event, BulkForm form, TableFilter filter, Model model) {
        var audience = MailingAudience.of(filter);
        if (form.isAll() && audience.whole()) {
            return "redirect:/arrangor/traffar/" + event.slug() + "/utskick/egna/nytt" + audience.query();
        }
        model.addAttribute("audience", audience);
        return show(event, form, filter, model);
    }

    private String show(EventDetail event, BulkForm form, TableFilter filter, Model model) {
        model.addAttribute("event", event);
        model.addAttribute("form", form);
        model.addAttribute("filter", filter);
        return "desk/registration/bulk";
    }

    private static String field(String field) {
        return switch (field) {
            case "reason" -> "skal";
            case "act", "mode" -> "atgard";
            case "registrations" -> "omfang";
            default -> field;
        };
    }
}
