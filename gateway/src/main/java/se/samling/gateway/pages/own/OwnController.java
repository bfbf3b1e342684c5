package se.samling.gateway.pages.own;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samling.gateway.calls.Sections;
import se.samling.gateway.calls.Service;
import se.samling.gateway.client.broadcast.BroadcastClient;
import se.samling.gateway.client.certificate.CertificateClient;
import se.samling.gateway.client.event.EventClient;
import se.samling.gateway.client.event.HandOver;
import se.samling.gateway.client.event.OfferClient;
import se.samling.gateway.client.event.OwnRegistration;
import se.samling.gateway.client.event.PeopleCount;
import se.samling.gateway.client.event.Reconfirmation;
import se.samling.gateway.client.event.ReconfirmationClient;
import se.samling.gateway.client.form.FormClient;
import se.samling.gateway.client.notification.NotificationClient;
import se.samling.gateway.edge.FormLimits;
import se.samling.gateway.pages.Calendars;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.pages.form.Option;
import se.samling.gateway.pages.registration.GroupFields;
import se.samling.gateway.pages.registration.Modes;
import se.samling.gateway.words.Words;

/** One registration and what its owner can do with it; the link is the key, no log-in is needed. */
@Controller
class OwnController {

    private static final List<String> RECEIPTS =
            List.of("confirmed", "waiting", "already-registered", "andrat", "galler", "namn", "svar");

    private final EventClient events;
    private final ReconfirmationClient reconfirmations;
    private final OfferClient offers;
    private final BroadcastClient broadcasts;
    private final FormClient answering;
    private final CertificateClient certificates;
    private final Sections sections;
    private final NotificationClient notification;
    private final Forms forms;
    private final FormLimits limits;
    private final Modes modes;
    private final Words words;

    OwnController(
            EventClient events,
            ReconfirmationClient reconfirmations,
            OfferClient offers,
            BroadcastClient broadcasts,
            FormClient answering,
            CertificateClient certificates,
            Sections sections,
            NotificationClient notification,
            Forms forms,
            FormLimits limits,
            Modes modes,
            Words words) {
        this.events = events;
        this.reconfirmations = reconfirmations;
        this.offers = offers;
        this.broadcasts = broadcasts;
        this.answering = answering;
        this.certificates = certificates;
        this.sections = sections;
        this.notification = notification;
        this.forms = forms;
        this.limits = limits;
        this.modes = modes;
        this.words = words;
    }

    @GetMapping("/min-anmalan/{token}")
    String own(
            @PathVariable String token,
            @RequestParam(name = "nytt", required = false) @Nullable String receipt,
            Model model) {
        // Most registrations have nothing to watch; that is no reason to miss the page.
        var broadcast = sections.ask(Service.EVENT, () -> broadcasts.own(token));
        var answers = sections.ask(Service.EVENT, () -> answering.own(token));
        model.addAttribute("receipt", receipt != null && RECEIPTS.contains(receipt) ? receipt : null);
        var own = events.own(token);
        model.addAttribute("attended", begun(own) ? attended(token) : null);
        model.addAttribute("broadcast", broadcast.section().getValue());
        model.addAttribute("answers", answers.section().getValue());
        return show("own/own", token, own, model);
    }

    private static boolean begun(OwnRegistration own) {
        return List.of("live", "held", "archived").contains(own.event().state());
    }

    /** Null for who was not there. */
    private CertificateClient.@Nullable Attended attended(String token) {
        return sections.ask(Service.EVENT, () -> certificates.attended(token))
                .section()
                .getValue();
    }

    @GetMapping("/min-anmalan/{token}/andra")
    String change(@PathVariable String token, Model model) {
        var own = events.own(token);
        model.addAttribute("form", ChangeForm.of(own));
        return show("own/change", token, own, model);
    }

    @PostMapping("/min-anmalan/{token}/andra")
    String changed(
            @PathVariable String token,
            @ModelAttribute("form") ChangeForm form,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return act(
                "own/change", token, "andrat", model, request, response, () -> events.changeOwn(token, form.toPatch()));
    }

    @GetMapping("/min-anmalan/{token}/avboj")
    String askToCancel(@PathVariable String token, Model model) {
        return show("own/cancel", token, events.own(token), model);
    }

    @PostMapping("/min-anmalan/{token}/avboj")
    String cancel(@PathVariable String token, Model model, HttpServletRequest request, HttpServletResponse response) {
        return act("own/cancel", token, null, model, request, response, () -> events.cancelOwn(token));
    }

    /** Answer to "Ny tid – gäller din anmälan?". */
    @PostMapping("/min-anmalan/{token}/galler")
    String reconfirm(
            @PathVariable String token,
            @RequestParam boolean stays,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return act(
                "own/own",
                token,
                stays ? "galler" : null,
                model,
                request,
                response,
                () -> events.reconfirm(token, new Reconfirmation(stays)));
    }

    @GetMapping("/min-anmalan/{token}/overlat")
    String askForColleague(@PathVariable String token, Model model) {
        model.addAttribute("form", new HandOver("", ""));
        return show("own/hand-over", token, events.own(token), model);
    }

    @PostMapping("/min-anmalan/{token}/overlat")
    String handOver(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        model.addAttribute("form", new HandOver(name, email));
        try {
            limits.count(request, email);
            events.handOver(token, new HandOver(name.strip(), email.strip()));
        } catch (RuntimeException failure) {
            forms.refused(failure, model, response);
            return show("own/hand-over", token, events.own(token), model);
        }
        return "redirect:/anmalan/overlaten";
    }

    @PostMapping("/min-anmalan/{token}/antal")
    String count(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String people,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        model.addAttribute("people", people);
        var count = new PeopleCount(GroupFields.number(people));
        return act("own/own", token, "andrat", model, request, response, () -> events.countOwn(token, count));
    }

    @PostMapping("/min-anmalan/{token}/personer")
    String name(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var person = new HandOver(name.strip(), email.strip());
        model.addAttribute("person", person);
        return act("own/own", token, "namn", model, request, response, () -> events.nameOwn(token, person));
    }

    @PostMapping("/min-anmalan/{token}/personer/{id}/bort")
    String unname(
            @PathVariable String token,
            @PathVariable UUID id,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return act("own/own", token, "andrat", model, request, response, () -> events.unnameOwn(token, id));
    }

    @GetMapping("/min-anmalan/{token}/kalender.ics")
    ResponseEntity<String> calendar(@PathVariable String token) {
        return Calendars.passOn(notification.registrationCalendar(token), "samling.ics");
    }

    private String act(
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

    private String show(String template, String token, OwnRegistration own, Model model) {
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
