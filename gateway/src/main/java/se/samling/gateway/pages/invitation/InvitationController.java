package se.samling.gateway.pages.invitation;

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
import se.samling.gateway.calls.Sections;
import se.samling.gateway.calls.Service;
import se.samling.gateway.client.event.EventClient;
import se.samling.gateway.client.event.Invitation;
import se.samling.gateway.edge.FormLimits;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.pages.registration.AnswerFields;
import se.samling.gateway.pages.registration.AnswerUploads;
import se.samling.gateway.pages.registration.GroupFields;
import se.samling.gateway.pages.registration.Modes;
import se.samling.gateway.pages.registration.QuestionFields;
import se.samling.gateway.pages.registration.RegisterForm;
import se.samling.gateway.words.Words;

/** The personal link of an invitation: one click to open, one to register; or one to say that one cannot come. */
@Controller
class InvitationController {

    private final EventClient events;
    private final Sections sections;
    private final Forms forms;
    private final FormLimits limits;
    private final Modes modes;
    private final QuestionFields questions;
    private final AnswerUploads uploads;
    private final Words words;

    InvitationController(
            EventClient events,
            Sections sections,
            Forms forms,
            FormLimits limits,
            Modes modes,
            QuestionFields questions,
            AnswerUploads uploads,
            Words words) {
        this.events = events;
        this.sections = sections;
        this.forms = forms;
        this.limits = limits;
        this.modes = modes;
        this.questions = questions;
        this.uploads = uploads;
        this.words = words;
    }

    @GetMapping("/inbjudan/{token}")
    String invitation(@PathVariable String token, Model model) {
        var invitation = events.invitation(token);
        if (invitation.registrationToken() != null) {
            return "redirect:/min-anmalan/" + invitation.registrationToken();
        }
        model.addAttribute("errors", FormErrors.NONE);
        model.addAttribute(
                "form",
                new RegisterForm(
                        invitation.name(),
                        null,
                        invitation.organisation(),
                        Modes.invited(invitation.event()),
                        null,
                        null,
                        UUID.randomUUID().toString()));
        return show(token, invitation, model);
    }

    @PostMapping("/inbjudan/{token}")
    String register(
            @PathVariable String token,
            @RequestParam UUID event,
            @ModelAttribute("form") RegisterForm form,
            @ModelAttribute("group") GroupFields group,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var sent = AnswerUploads.Sent.nothing(AnswerFields.of(fields));
        try {
            limits.count(request, null);
            sent = uploads.send(sent.answers(), request);
            var key = form.key() == null || form.key().isBlank()
                    ? UUID.randomUUID().toString()
                    : form.key();
            var outcome =
                    events.register(event, sent.key(key), form.toApi(token, words.language(), group, sent.answers()));
            return "redirect:/min-anmalan/" + outcome.token() + "?nytt=" + outcome.outcome();
        } catch (RuntimeException failure) {
            forms.refused(failure, model, response);
            model.addAttribute("errors", sent.explained(GroupFields.shown(model.getAttribute("errors"), words)));
            var read =
                    sections.ask(Service.EVENT, () -> events.invitation(token)).section();
            model.addAttribute("eventId", event);
            model.addAttribute("answers", sent.answers());
            return show(token, read.getValue(), model);
        }
    }

    private String show(String token, @Nullable Invitation invitation, Model model) {
        if (!model.containsAttribute("group")) {
            model.addAttribute("group", GroupFields.NONE);
        }
        if (!model.containsAttribute("answers")) {
            model.addAttribute("answers", AnswerFields.NONE);
        }
        model.addAttribute("token", token);
        model.addAttribute("invitation", invitation);
        if (invitation != null) {
            model.addAttribute("event", invitation.event());
            model.addAttribute("eventId", invitation.event().id());
            model.addAttribute("modes", modes.of(invitation.event()));
            model.addAttribute("questions", questions.of(invitation.event()));
        }
        return "invitation/invitation";
    }

    @GetMapping("/inbjudan/{token}/avboj")
    String askToDecline(@PathVariable String token, Model model) {
        model.addAttribute("invitation", events.invitation(token));
        model.addAttribute("token", token);
        model.addAttribute("errors", FormErrors.NONE);
        return "invitation/decline";
    }

    @PostMapping("/inbjudan/{token}/avboj")
    String decline(@PathVariable String token, Model model, HttpServletRequest request, HttpServletResponse response) {
        try {
            limits.count(request, null);
            events.decline(token);
        } catch (RuntimeException failure) {
            forms.refused(failure, model, response);
            model.addAttribute(
                    "invitation",
                    sections.ask(Service.EVENT, () -> events.invitation(token))
                            .section()
                            .getValue());
            model.addAttribute("token", token);
            return "invitation/decline";
        }
        return "redirect:/inbjudan/" + token + "/avboj";
    }
}
