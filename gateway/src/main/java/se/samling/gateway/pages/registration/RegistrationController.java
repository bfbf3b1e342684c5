package se.samling.gateway.pages.registration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samling.gateway.calls.Section;
import se.samling.gateway.calls.Sections;
import se.samling.gateway.calls.Service;
import se.samling.gateway.client.event.EventClient;
import se.samling.gateway.client.event.EventDetail;
import se.samling.gateway.client.event.RegistrationOutcome;
import se.samling.gateway.edge.FormLimits;
import se.samling.gateway.pages.Layout;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.words.Words;

/**
 * Registering from the public page. Without log-in the address is proven by a link in a mail first; a registration is never
 * shown as done before event-service has said so.
 */
@Controller
class RegistrationController {

    private final EventClient events;
    private final Sections sections;
    private final Forms forms;
    private final FormLimits limits;
    private final Modes modes;
    private final QuestionFields questions;
    private final PerOrganisation perOrganisation;
    private final AnswerUploads uploads;
    private final Layout layout;
    private final Words words;

    RegistrationController(
            EventClient events,
            Sections sections,
            Forms forms,
            FormLimits limits,
            Modes modes,
            QuestionFields questions,
            PerOrganisation perOrganisation,
            AnswerUploads uploads,
            Layout layout,
            Words words) {
        this.events = events;
        this.sections = sections;
        this.forms = forms;
        this.limits = limits;
        this.modes = modes;
        this.questions = questions;
        this.perOrganisation = perOrganisation;
        this.uploads = uploads;
        this.layout = layout;
        this.words = words;
    }

    @GetMapping("/traffar/{slug}/anmalan")
    String form(@PathVariable String slug, Model model) {
        var event = events.event(slug);
        if (!event.registrationOpen()) {
            return "redirect:/traffar/" + event.slug();
        }
        model.addAttribute("errors", FormErrors.NONE);
        model.addAttribute("group", GroupFields.NONE);
        model.addAttribute("answers", AnswerFields.NONE);
        model.addAttribute(
                "form",
                new RegisterForm(
                        layout.getPersonName(),
                        layout.getPersonEmail(),
                        null,
                        Modes.first(event),
                        null,
                        forms.shownAt(),
                        UUID.randomUUID().toString()));
        return show(slug, event, model);
    }

    @PostMapping("/traffar/{slug}/anmalan")
    String register(
            @PathVariable String slug,
            @ModelAttribute("form") RegisterForm form,
            @ModelAttribute("group") GroupFields group,
            @RequestParam(required = false) @Nullable UUID event,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var sent = AnswerUploads.Sent.nothing(AnswerFields.of(fields));
        try {
            limits.count(request, layout.isKnown() ? null : form.email());
            sent = uploads.send(sent.answers(), request);
            var id = event == null ? events.event(slug).id() : event;
            var key = form.key() == null || form.key().isBlank()
                    ? UUID.randomUUID().toString()
                    : form.key();
            return next(
                    slug,
                    events.register(id, sent.key(key), form.toApi(null, words.language(), group, sent.answers())));
        } catch (RuntimeException failure) {
            forms.refused(failure, model, response);
            model.addAttribute("errors", sent.explained(GroupFields.shown(model.getAttribute("errors"), words)));
            var read = sections.ask(Service.EVENT, () -> events.event(slug)).section();
            model.addAttribute("eventId", event);
            model.addAttribute("answers", sent.answers());
            return show(slug, read.getValue(), model);
        }
    }

    private String show(String slug, @Nullable EventDetail event, Model model) {
        model.addAttribute("slug", slug);
        model.addAttribute("event", event);
        if (event != null) {
            model.addAttribute("eventId", event.id());
            model.addAttribute("modes", modes.of(event));
            model.addAttribute("questions", questions.of(event));
            model.addAttribute("shares", perOrganisation.sentences(event.id()));
        }
        return "registration/register";
    }

    private static String next(String slug, RegistrationOutcome outcome) {
        return outcome.token() == null
                ? "redirect:/traffar/" + slug + "/anmalan/kolla-mejlen"
                : "redirect:/min-anmalan/" + outcome.token() + "?nytt=" + outcome.outcome();
    }

    @GetMapping("/traffar/{slug}/anmalan/kolla-mejlen")
    String checkMail(@PathVariable String slug, Model model) {
        Section<EventDetail> event =
                sections.ask(Service.EVENT, () -> events.event(slug)).section();
        model.addAttribute("event", event);
        model.addAttribute("slug", slug);
        return "registration/check-mail";
    }

    /** Opening the link of the mail changes nothing yet. */
    @GetMapping("/anmalan/bekrafta/{token}")
    String proof(@PathVariable String token, Model model) {
        var proof = events.registrationProof(token);
        if (proof.token() != null && !"cancelled".equals(proof.state())) {
            return "redirect:/min-anmalan/" + proof.token();
        }
        model.addAttribute("errors", FormErrors.NONE);
        model.addAttribute("proof", proof);
        return "registration/proof";
    }

    @PostMapping("/anmalan/bekrafta/{token}")
    String prove(@PathVariable String token, Model model, HttpServletRequest request, HttpServletResponse response) {
        try {
            limits.count(request, null);
            var outcome = events.proveRegistration(token);
            return outcome.token() == null
                    ? "redirect:/anmalan/bekrafta/" + token
                    : "redirect:/min-anmalan/" + outcome.token() + "?nytt=" + outcome.outcome();
        } catch (RuntimeException failure) {
            forms.refused(failure, model, response);
            model.addAttribute(
                    "proof",
                    sections.ask(Service.EVENT, () -> events.registrationProof(token))
                            .section()
                            .getValue());
            return "registration/proof";
        }
    }

    /** The receipt of whoever handed a place over: their own link has ended. */
    @GetMapping("/anmalan/overlaten")
    String handedOver() {
        return "registration/handed-over";
    }
}
