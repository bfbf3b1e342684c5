package se.samling.gateway.pages.desk.cohort;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
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

/** Takes an invoice back with a credit note, and says why. */
@Controller
class CreditingController {

    private final InvoiceClient invoices;
    private final MembershipClient membership;
    private final Forms forms;
    private final Words words;

    CreditingController(InvoiceClient invoices, MembershipClient membership, Forms forms, Words words) {
        this.invoices = invoices;
        this.membership = membership;
        this.forms = forms;
        this.words = words;
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
