package se.samling.gateway.pages.enrolment;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.samling.gateway.calls.Sections;
import se.samling.gateway.calls.Service;
import se.samling.gateway.client.enrolment.BoardDecision;
import se.samling.gateway.client.enrolment.EnrolledMeetingsClient;
import se.samling.gateway.client.enrolment.EnrolmentAnswer;
import se.samling.gateway.client.enrolment.EnrolmentClient;
import se.samling.gateway.client.enrolment.InvoiceAddress;
import se.samling.gateway.client.enrolment.OwnEnrolment;
import se.samling.gateway.client.enrolment.ParticipantDraft;
import se.samling.gateway.edge.FormLimits;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.pages.form.Option;
import se.samling.gateway.words.Words;

/** The organisation's own page, behind the personal link: follow the application, complete it, name participants. */
@Controller
class OwnEnrolmentController {

    private static final Map<String, String> NAMES = Map.of("decision", "decided");

    private final EnrolmentClient enrolments;
    private final EnrolledMeetingsClient meetings;
    private final Sections sections;
    private final Forms forms;
    private final FormLimits limits;
    private final Words words;

    OwnEnrolmentController(
            EnrolmentClient enrolments,
            EnrolledMeetingsClient meetings,
            Sections sections,
            Forms forms,
            FormLimits limits,
            Words words) {
        this.enrolments = enrolments;
        this.meetings = meetings;
        this.sections = sections;
        this.forms = forms;
        this.limits = limits;
        this.words = words;
    }

    /** Opening the link changes nothing: mail programs open links too. */
    @GetMapping("/ansokan/{token}")
    String own(@PathVariable String token, Model model) {
        var own = enrolments.own(token);
        model.addAttribute("errors", FormErrors.NONE);
        return show(token, own, OwnForm.of(own), model);
    }

    /** {@code act}: bekrafta, beslut, svar, faktura or deltagare, each a form of the page. */
    @PostMapping("/ansokan/{token}/{act:bekrafta|beslut|svar|faktura|deltagare}")
    String act(
            @PathVariable String token,
            @PathVariable String act,
            @ModelAttribute("form") OwnForm form,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            limits.count(request, null);
            switch (act) {
                case "bekrafta" -> enrolments.prove(token);
                case "beslut" -> enrolments.decide(token, decision(form));
                case "svar" -> enrolments.answer(token, new EnrolmentAnswer(text(form.answer())));
                case "faktura" ->
                    enrolments.invoiceTo(
                            token,
                            new InvoiceAddress(
                                    Forms.blankToNull(form.buyerReference()), Forms.blankToNull(form.peppolId())));
                default -> enrolments.name(token, participant(form));
            }
        } catch (RuntimeException failure) {
            forms.refused(failure, NAMES, model, response);
            var own = enrolments.own(token);
            return show(token, own, form.over(OwnForm.of(own)), model);
        }
        redirect.addFlashAttribute("done", words.say("enrolment.done." + act));
        return "redirect:/ansokan/" + token;
    }

    @PostMapping("/ansokan/{token}/deltagare/{id}/ta-bort")
    String remove(@PathVariable String token, @PathVariable UUID id, RedirectAttributes redirect) {
        enrolments.remove(token, id);
        redirect.addFlashAttribute("done", words.say("enrolment.done.ta-bort"));
        return "redirect:/ansokan/" + token;
    }

    private static BoardDecision decision(OwnForm form) {
        var typed = DecisionFields.toApi(form.decided(), form.body(), form.date(), form.reference(), form.expectedOn());
        return typed == null ? new BoardDecision(null, null, null, null) : typed;
    }

    private static ParticipantDraft participant(OwnForm form) {
        var replacing = form.replacing();
        return new ParticipantDraft(
                text(form.name()),
                text(form.email()),
                replacing != null && Forms.isId(replacing) ? UUID.fromString(replacing) : null);
    }

    private String show(String token, OwnEnrolment own, OwnForm form, Model model) {
        model.addAttribute("token", token);
        model.addAttribute("own", own);
        model.addAttribute("form", form);
        if ("admitted".equals(own.state())) {
            model.addAttribute(
                    "meetings",
                    sections.ask(Service.EVENT, () -> meetings.meetings(token)).section());
        }
        model.addAttribute("places", places(own));
        model.addAttribute(
                "decisions",
                List.of(
                        new Option("made", words.say("enrol.decided.made"), null),
                        new Option("awaited", words.say("enrol.decided.awaited"), null)));
        return "enrolment/own";
    }

    /** One participant more, or somebody in another's place. */
    private List<Option> places(OwnEnrolment own) {
        var places = new ArrayList<Option>();
        places.add(new Option("", words.say("enrolment.one-more"), null));
        own.participants()
                .forEach(one -> places.add(new Option(
                        one.id().toString(),
                        words.say("enrolment.instead-of", one.name() == null ? "" : one.name()),
                        null)));
        return places;
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
