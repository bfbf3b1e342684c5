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
import se.samling.gateway.client.enrolment.CreditRequest;
import se.samling.gateway.client.enrolment.Invoice;
import se.samling.gateway.client.enrolment.InvoiceClient;
import se.samling.gateway.client.membership.MembershipClient;
import se.samling.gateway.pages.NothingThere;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.words.Words;

/** What the organisations owe, the invoices, and a credit note; files for the ledger and for Peppol (R3.7). */
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

    @PostMapping("/arrangor/natverk/{slug}/fakturor")
    String issue(
            @PathVariable String slug,
            @RequestParam UUID enrolmentId,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            var issued = invoices.issue(enrolmentId);
            redirect.addFlashAttribute("done", words.say("desk.invoices.issued", issued.number(), issued.buyer()));
        } catch (RuntimeException failure) {
            forms.refused(failure, model, response);
            return show(slug, model);
        }
        return "redirect:/arrangor/natverk/" + slug + "/fakturor";
    }

    @GetMapping("/arrangor/natverk/{slug}/fakturor/{id}/kreditera")
    String ask(@PathVariable String slug, @PathVariable UUID id, Model model) {
        model.addAttribute("errors", FormErrors.NONE);
        model.addAttribute("reason", "");
        return credit(slug, id, model);
    }

    @PostMapping("/arrangor/natverk/{slug}/fakturor/{id}/kreditera")
    String credited(
            @PathVariable String slug,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            var note = invoices.credit(id, new CreditRequest(reason.strip()));
            redirect.addFlashAttribute("done", words.say("desk.invoices.credited", note.number()));
        } catch (RuntimeException failure) {
            forms.refused(failure, model, response);
            model.addAttribute("reason", reason);
            return credit(slug, id, model);
        }
        return "redirect:/arrangor/natverk/" + slug + "/fakturor";
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

    private String show(String slug, Model model) {
        model.addAttribute("network", membership.network(slug));
        model.addAttribute("basis", invoices.basis(slug));
        model.addAttribute("invoices", invoices.invoices(slug));
        return "desk/cohort/invoices";
    }

    private String credit(String slug, UUID id, Model model) {
        Invoice invoice = invoices.invoices(slug).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NothingThere("invoice"));
        model.addAttribute("network", membership.network(slug));
        model.addAttribute("invoice", invoice);
        return "desk/cohort/credit";
    }
}
