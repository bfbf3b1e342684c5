package se.samling.gateway.pages.own;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
import se.samling.gateway.client.checkin.CheckInClient;
import se.samling.gateway.client.docs.DocsClient;
import se.samling.gateway.client.docs.Document;
import se.samling.gateway.client.event.EventClient;
import se.samling.gateway.client.event.OwnRegistration;
import se.samling.gateway.client.event.Reconfirmation;
import se.samling.gateway.client.form.FormClient;

/** One registration and what its owner can do with it; the link is the key, no log-in is needed. */
@Controller
class OwnController {

    private static final List<String> RECEIPTS = List.of(
            "confirmed", "waiting", "already-registered", "andrat", "galler", "namn", "svar", "begart", "tillbaka");

    private static final List<String> OVER = List.of("cancelled", "held", "archived");

    private final EventClient events;
    private final BroadcastClient broadcasts;
    private final FormClient answering;
    private final CertificateClient certificates;
    private final CheckInClient checkIns;
    private final DocsClient docs;
    private final Sections sections;
    private final OwnPages pages;

    OwnController(
            EventClient events,
            BroadcastClient broadcasts,
            FormClient answering,
            CertificateClient certificates,
            CheckInClient checkIns,
            DocsClient docs,
            Sections sections,
            OwnPages pages) {
        this.events = events;
        this.broadcasts = broadcasts;
        this.answering = answering;
        this.certificates = certificates;
        this.checkIns = checkIns;
        this.docs = docs;
        this.sections = sections;
        this.pages = pages;
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
        model.addAttribute("attended", own.event().hasBegun() ? attended(token) : null);
        model.addAttribute("ticket", comes(own) ? ticket(token) : null);
        model.addAttribute("documents", own.event().networks().isEmpty() ? open(own) : List.of());
        model.addAttribute("broadcast", broadcast.section().getValue());
        model.addAttribute("answers", answers.section().getValue());
        return pages.show("own/own", token, own, model);
    }

    /** Whether there is a room to come to, and it is not over. */
    private static boolean comes(OwnRegistration own) {
        return own.state().equals("confirmed")
                && own.mode().equals("on-site")
                && own.people() > 0
                && !OVER.contains(own.event().state());
    }

    private CheckInClient.@Nullable Ticket ticket(String token) {
        return sections.ask(Service.EVENT, () -> checkIns.ticket(token))
                .section()
                .getValue();
    }

    /** What everybody may read; the documentation of networks is behind log-in, and no link opens it. */
    private List<Document> open(OwnRegistration own) {
        return sections.ask(Service.DOCS, () -> docs.ofEvent(own.event().id()))
                .section()
                .map(collection -> collection.isForOrganisers() ? List.<Document>of() : collection.documents())
                .or(List.of());
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
        return pages.show("own/change", token, own, model);
    }

    @PostMapping("/min-anmalan/{token}/andra")
    String changed(
            @PathVariable String token,
            @ModelAttribute("form") ChangeForm form,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return pages.act(
                "own/change", token, "andrat", model, request, response, () -> events.changeOwn(token, form.toPatch()));
    }

    @GetMapping("/min-anmalan/{token}/avboj")
    String askToCancel(@PathVariable String token, Model model) {
        var own = events.own(token);
        if (pages.onRequest(token, own)) {
            return "redirect:/min-anmalan/" + token + "/begar?vad=cancellation";
        }
        return pages.show("own/cancel", token, own, model);
    }

    @PostMapping("/min-anmalan/{token}/avboj")
    String cancel(@PathVariable String token, Model model, HttpServletRequest request, HttpServletResponse response) {
        return pages.act("own/cancel", token, null, model, request, response, () -> events.cancelOwn(token));
    }

    /** Answer to "Ny tid – gäller din anmälan?". */
    @PostMapping("/min-anmalan/{token}/galler")
    String reconfirm(
            @PathVariable String token,
            @RequestParam boolean stays,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return pages.act(
                "own/own",
                token,
                stays ? "galler" : null,
                model,
                request,
                response,
                () -> events.reconfirm(token, new Reconfirmation(stays)));
    }
}
