package se.samling.gateway.pages.enrolment;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
import se.samling.gateway.calls.ServiceProblem;
import se.samling.gateway.client.enrolment.BoardDecision;
import se.samling.gateway.client.enrolment.EnrolmentAnswer;
import se.samling.gateway.client.enrolment.EnrolmentClient;
import se.samling.gateway.client.enrolment.InvoiceAddress;
import se.samling.gateway.client.enrolment.ParticipantDraft;
import se.samling.gateway.edge.FormLimits;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.words.Words;

/** The organisation's own page, behind the personal link: follow the application, complete it, name participants. */
@Controller
class OwnEnrolmentController {

    private static final Map<String, String> NAMES = Map.of("decision", "decided");

    private final EnrolmentClient enrolments;
    private final OwnPage page;
    private final Forms forms;
    private final FormLimits limits;
    private final Words words;

    OwnEnrolmentController(EnrolmentClient enrolments, OwnPage page, Forms forms, FormLimits limits, Words words) {
        this.enrolments = enrolments;
        this.page = page;
        this.forms = forms;
        this.limits = limits;
        this.words = words;
    }

    /** Opening the link changes nothing: mail programs open links too. */
    @GetMapping("/ansokan/{token}")
    String own(@PathVariable String token, Model model) {
        model.addAttribute("errors", FormErrors.NONE);
        return page.show(token, null, model);
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
            // Confirming again cannot help where the organisation has applied already.
            model.addAttribute(
                    "applied", failure instanceof ServiceProblem problem && problem.is("organisation-applied"));
            return page.show(token, form, model);
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

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
