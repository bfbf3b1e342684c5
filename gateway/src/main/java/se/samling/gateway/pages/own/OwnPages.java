package se.samling.gateway.pages.own;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import se.samling.gateway.calls.Sections;
import se.samling.gateway.calls.Service;
import se.samling.gateway.client.event.ChangeRequestClient;
import se.samling.gateway.client.event.EventClient;
import se.samling.gateway.client.event.OfferClient;
import se.samling.gateway.client.event.OwnRegistration;
import se.samling.gateway.client.event.ReconfirmationClient;
import se.samling.gateway.edge.FormLimits;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.pages.form.Option;
import se.samling.gateway.pages.registration.Modes;
import se.samling.gateway.words.Words;

/** What the pages of one registration have in common. */
@Component
class OwnPages {

    private final EventClient events;
    private final ReconfirmationClient reconfirmations;
    private final OfferClient offers;
    private final ChangeRequestClient requests;
    private final Sections sections;
    private final Forms forms;
    private final FormLimits limits;
    private final Modes modes;
    private final Words words;

    OwnPages(
            EventClient events,
            ReconfirmationClient reconfirmations,
            OfferClient offers,
            ChangeRequestClient requests,
            Sections sections,
            Forms forms,
            FormLimits limits,
            Modes modes,
            Words words) {
        this.events = events;
        this.reconfirmations = reconfirmations;
        this.offers = offers;
        this.requests = requests;
        this.sections = sections;
        this.forms = forms;
        this.limits = limits;
        this.modes = modes;
        this.words = words;
    }

    /**
     * Does {@code change} and goes back to the registration; what was refused shows {@code template} with its problems.
     *
     * @param receipt what the page then says, null for nothing
     */
    String act(
            String template,
            String token,
            @Nullable String receipt,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            Runnable change) {
        try {
            limits.count(request, null);
            change.run();
        } catch (RuntimeException failure) {
            forms.refused(failure, model, response);
            return show(template, token, events.own(token), model);
        }
        return "redirect:/min-anmalan/" + token + (receipt == null ? "" : "?nytt=" + receipt);
    }

    /** Whether what this registration changes goes by request now. */
    boolean onRequest(String token, OwnRegistration own) {
        return !own.mayChange()
                && "confirmed".equals(own.state())
                && requests.own(token).onRequest();
    }

    /** Fills in what every page of one registration shows. */
    String show(String template, String token, OwnRegistration own, Model model) {
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", FormErrors.NONE);
        }
        if ("waiting".equals(own.state())) {
            var offer = sections.ask(Service.EVENT, () -> offers.own(token));
            model.addAttribute("offer", offer.section().getValue());
        }
        if (own.askedToReconfirm()) {
            var question = sections.ask(Service.EVENT, () -> reconfirmations.own(token));
            model.addAttribute("question", question.section().getValue());
        }
        if (!own.mayChange() && "confirmed".equals(own.state())) {
            var asking = sections.ask(Service.EVENT, () -> requests.own(token));
            model.addAttribute("asking", asking.section().getValue());
        }
        model.addAttribute("token", token);
        model.addAttribute("own", own);
        model.addAttribute("event", own.event());
        model.addAttribute("modes", modes.of(own.event()));
        model.addAttribute(
                "languages",
                List.of(
                        new Option("sv", words.say("own.language.sv"), null),
                        new Option("en", words.say("own.language.en"), null)));
        return template;
    }
}
