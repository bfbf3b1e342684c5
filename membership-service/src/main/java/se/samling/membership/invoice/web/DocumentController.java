package se.samling.membership.invoice.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.samling.membership.enrolment.Enrolments;
import se.samling.membership.invoice.Invoice;
import se.samling.membership.invoice.Invoice.Party;
import se.samling.membership.invoice.Invoices;
import se.samling.membership.invoice.Invoicing;
import se.samling.membership.network.Networks;
import se.samling.membership.person.Access;
import se.samling.platform.problem.NotFound;
import se.samling.platform.security.Caller;

/** Invoices as they read on paper, before they are issued and afterwards; for the hosts' organisers only. */
@RestController
class DocumentController {

    private final Invoicing invoicing;
    private final Invoices invoices;
    private final Enrolments enrolments;
    private final Networks networks;
    private final Access access;

    DocumentController(
            Invoicing invoicing, Invoices invoices, Enrolments enrolments, Networks networks, Access access) {
        this.invoicing = invoicing;
        this.invoices = invoices;
        this.enrolments = enrolments;
        this.networks = networks;
        this.access = access;
    }

    /** Without {@code id} and {@code number} it is not issued. Amounts are kronor with two decimals. */
    record DocumentView(
            @Nullable UUID id,
            @Nullable String number,
            UUID enrolmentId,
            @Nullable String creditedNumber,
            boolean credited,
            LocalDate issuedOn,
            LocalDate dueOn,
            Party seller,
            Party buyer,
            @Nullable String buyerReference,
            String description,
            int quantity,
            BigDecimal price,
            BigDecimal net,
            int vatPercent,
            @Nullable String exemption,
            BigDecimal vat,
            BigDecimal total,
            @Nullable String reason) {}

    /** Shows the invoice that would be issued to an organisation now. 409 with the reason when none can be. */
    @GetMapping("/api/enrolments/{id}/invoice-draft")
    DocumentView draft(@PathVariable UUID id, Caller caller) {
        var enrolment = enrolments
                .find(id)
                .filter(found -> organises(found.networkId(), caller))
                .orElseThrow(() -> new NotFound("enrolment", id));
        return view(null, null, enrolment.id(), false, invoicing.draft(enrolment.id()));
    }

    /** Shows an invoice or credit note as it was issued. */
    @GetMapping("/api/invoices/{id}")
    DocumentView issued(@PathVariable UUID id, Caller caller) {
        var invoice = invoices.find(id)
                .filter(found -> organises(found.networkId(), caller))
                .orElseThrow(() -> new NotFound("invoice", id));
        return view(id, invoice.printedNumber(), invoice.enrolmentId(), invoices.credited(id), invoice.content());
    }

    private boolean organises(UUID networkId, Caller caller) {
        return access.organises(caller, networks.find(networkId).orElseThrow().hostIds());
    }

    private static DocumentView view(
            @Nullable UUID id, @Nullable String number, UUID enrolmentId, boolean credited, Invoice.Content content) {
        return new DocumentView(
                id,
                number,
                enrolmentId,
                content.creditedNumber(),
                credited,
                content.issuedOn(),
                content.dueOn(),
                content.seller(),
                content.buyer(),
                content.buyerReference(),
                content.description(),
                content.quantity(),
                content.price().kronor(),
                content.net().kronor(),
                content.vatPercent(),
                content.exemption(),
                content.vat().kronor(),
                content.total().kronor(),
                content.reason());
    }
}
