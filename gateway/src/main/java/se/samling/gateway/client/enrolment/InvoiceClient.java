package se.samling.gateway.client.enrolment;

import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** membership-service's API of a cohort's invoices; for organisers of a host. */
@HttpExchange
public interface InvoiceClient {

    @GetExchange("/api/networks/{slug}/invoice-basis")
    List<InvoiceBasis> basis(@PathVariable String slug);

    /** Newest first, credit notes among them. */
    @GetExchange("/api/networks/{slug}/invoices")
    List<Invoice> invoices(@PathVariable String slug);

    @GetExchange("/api/networks/{slug}/invoices.csv")
    ResponseEntity<byte[]> csv(@PathVariable String slug);

    /** The one that would be issued now. 409 with the reason when none can be. */
    @GetExchange("/api/enrolments/{id}/invoice-draft")
    InvoiceDocument draft(@PathVariable UUID id);

    /** {@code participants}: as many as were shown. */
    @PostExchange("/api/enrolments/{id}/invoices")
    Invoice issue(@PathVariable UUID id, @RequestParam int participants);

    @GetExchange("/api/invoices/{id}")
    InvoiceDocument invoice(@PathVariable UUID id);

    @PostExchange("/api/invoices/{id}/credit-notes")
    Invoice credit(@PathVariable UUID id, @RequestBody CreditRequest request);

    @GetExchange("/api/invoices/{id}/peppol.xml")
    ResponseEntity<byte[]> peppol(@PathVariable UUID id);
}
