package se.samling.gateway.pages.desk.cohort;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.samling.gateway.client.enrolment.InvoiceClient;
import se.samling.gateway.client.enrolment.InvoiceDocument;
import se.samling.gateway.client.membership.MembershipClient;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.words.Words;

/** What the organisations owe, and the invoices: looked at, issued and kept to read; files for the ledger and for Peppol (R3.7). */
@Controller
class InvoicesController {

    private final InvoiceClient invoices;
    private final MembershipClient membership;
    private final Forms forms;
    private final Words words;

    InvoicesController(InvoiceClient invoices, MembershipClient membership, Forms forms, Words words) {
        this.invoices = invoices;
        this.membership = membership;
        this.forms = forms;
        this.words = words;
    }

    @GetMapping("/arrangor/natverk/{slug}/fakturor")
    String list(@PathVariable String slug, Model model) {
        model.addAttribute("errors", FormErrors.NONE);
        return show(slug, model);
    }

    /** How the invoice will read; nothing is issued yet. */
    @GetMapping("/arrangor/natverk/{slug}/fakturor/ny")
    String check(
            @PathVariable String slug,
            @RequestParam("ansokan") UUID enrolmentId,
            Model model,
            HttpServletResponse response) {
        model.addAttribute("errors", FormErrors.NONE);
        return draft(slug, enrolmentId, model, response);
    }

    @PostMapping("/arrangor/natverk/{slug}/fakturor")
    String issue(
            @PathVariable String slug,
            @RequestParam UUID enrolmentId,
            @RequestParam int participants,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            var issued = invoices.issue(enrolmentId, participants);
            redirect.addFlashAttribute("done", words.say("desk.invoices.issued", issued.number(), issued.buyer()));
            return "redirect:/arrangor/natverk/" + slug + "/fakturor/" + issued.id();
        } catch (RuntimeException failure) {
            forms.refused(failure, model, response);
            return draft(slug, enrolmentId, model, response);
        }
    }

    @GetMapping("/arrangor/natverk/{slug}/fakturor/{id}")
    String issued(@PathVariable String slug, @PathVariable UUID id, Model model) {
        model.addAttribute("errors", FormErrors.NONE);
        return document(slug, invoices.invoice(id), model);
    }

    @GetMapping("/arrangor/natverk/{slug}/fakturor.csv")
    ResponseEntity<byte[]> csv(@PathVariable String slug) {
        return file(invoices.csv(slug));
    }

    @GetMapping("/arrangor/natverk/{slug}/fakturor/{id}/peppol.xml")
    ResponseEntity<byte[]> peppol(@PathVariable String slug, @PathVariable UUID id) {
        return file(invoices.peppol(id));
    }

    private static ResponseEntity<byte[]> file(ResponseEntity<byte[]> from) {
        var headers = new HttpHeaders();
        headers.setContentType(from.getHeaders().getContentType());
        headers.setContentDisposition(from.getHeaders().getContentDisposition());
        return ResponseEntity.ok().headers(headers).body(from.getBody());
    }

    /** Where there is nothing to look at any more, the list says why. */
    private String draft(String slug, UUID enrolmentId, Model model, HttpServletResponse response) {
        try {
            return document(slug, invoices.draft(enrolmentId), model);
        } catch (RuntimeException failure) {
            forms.refused(failure, model, response);
            return show(slug, model);
        }
    }

    private String document(String slug, InvoiceDocument invoice, Model model) {
        model.addAttribute("network", membership.network(slug));
        model.addAttribute("invoice", invoice);
        model.addAttribute("named", named(invoice));
        return "desk/cohort/invoice";
    }

    private String named(InvoiceDocument invoice) {
        if (invoice.number() == null) {
            return words.say("desk.invoices.to", invoice.buyer().name());
        }
        return invoice.creditedNumber() == null
                ? words.say("desk.invoices.invoice", invoice.number())
                : words.say("desk.invoices.note", invoice.number());
    }

    private String show(String slug, Model model) {
        model.addAttribute("network", membership.network(slug));
        model.addAttribute("basis", invoices.basis(slug));
        model.addAttribute("invoices", invoices.invoices(slug));
        return "desk/cohort/invoices";
    }
}
