package se.samling.gateway.pages.own;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samling.gateway.client.event.EventClient;
import se.samling.gateway.client.event.OfferClient;
import se.samling.gateway.client.event.OfferClient.Acceptance;
import se.samling.gateway.edge.FormLimits;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.pages.registration.GroupFields;

/** Places held for somebody in the queue: taken or declined; reading takes nothing, since mail scanners follow links too. */
@Controller
@RequestMapping("/min-anmalan/{token}/erbjudande")
class OfferController {

    private final EventClient events;
    private final OfferClient offers;
    private final Forms forms;
    private final FormLimits limits;

    OfferController(EventClient events, OfferClient offers, Forms forms, FormLimits limits) {
        this.events = events;
        this.offers = offers;
        this.forms = forms;
        this.limits = limits;
    }

    @GetMapping
    String offer(@PathVariable String token, Model model) {
        model.addAttribute("errors", FormErrors.NONE);
        return show(token, null, model);
    }

    @PostMapping
    String accept(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String people,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            limits.count(request, null);
            offers.accept(token, new Acceptance(GroupFields.number(people)));
        } catch (RuntimeException failure) {
            forms.refused(failure, model, response);
            return show(token, people, model);
        }
        return "redirect:/min-anmalan/" + token + "?nytt=confirmed";
    }

    private String show(String token, @Nullable String people, Model model) {
        var own = events.own(token);
        var offer = offers.own(token);
        model.addAttribute("token", token);
        model.addAttribute("own", own);
        model.addAttribute("event", own.event());
        model.addAttribute("offer", offer);
        model.addAttribute("people", people == null ? String.valueOf(offer.people()) : people);
        return "own/offer";
    }
}
