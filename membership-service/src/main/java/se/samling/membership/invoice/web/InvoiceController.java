package se.samling.membership.invoice.web;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.samling.membership.enrolment.Enrolments;
import se.samling.membership.invoice.Invoice;
import se.samling.membership.invoice.InvoiceCsv;
import se.samling.membership.invoice.Invoices;
import se.samling.membership.invoice.Invoicing;
import se.samling.membership.invoice.PeppolXml;
import se.samling.membership.network.Network;
import se.samling.membership.network.Networks;
import se.samling.membership.person.Access;
import se.samling.platform.problem.NotFound;
import se.samling.platform.security.Caller;

/** What a cohort's organisations owe, what was invoiced, and the documents; for the hosts' organisers only. */
@RestController
class InvoiceController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Invoicing invoicing;
    private final Invoices invoices;
    private final Enrolments enrolments;
    private final Networks networks;
    private final PeppolXml xml;
    private final Access access;

    InvoiceController(
            Invoicing invoicing,
            Invoices invoices,
            Enrolments enrolments,
            Networks networks,
            PeppolXml xml,
            Access access) {
        this.invoicing = invoicing;
        this.invoices = invoices;
        this.enrolments = enrolments;
        this.networks = networks;
        this.xml = xml;
        this.access = access;
    }

    /** Amounts are kronor with two decimals; {@code missing} is a code, null when the organisation can be invoiced. */
    record BasisView(
            UUID enrolmentId,
            String organisation,
            @Nullable String number,
            @Nullable String buyerReference,
            @Nullable String peppolId,
            int participants,
            BigDecimal net,
            BigDecimal vat,
            BigDecimal total,
            @Nullable String missing) {}

    record InvoiceView(
            UUID id,
            String number,
            UUID enrolmentId,
            @Nullable String creditedNumber,
            boolean credited,
            LocalDate issuedOn,
            LocalDate dueOn,
            String buyer,
            int quantity,
            BigDecimal price,
            BigDecimal net,
            int vatPercent,
            BigDecimal vat,
            BigDecimal total,
            @Nullable String reason) {}

    record CreditRequest(@Nullable String reason) {}

    /**
     * Lists what each organisation in a cohort is still to be invoiced for. Amounts are kronor; {@code missing} says why an
     * organisation cannot be invoiced yet.
     */
    @GetMapping("/api/networks/{slug}/invoice-basis")
    List<BasisView> basis(@PathVariable String slug, Caller caller) {
        return invoicing.basis(organised(slug, caller)).stream()
                .map(InvoiceController::view)
                .toList();
    }

    /** Lists a cohort's invoices and credit notes, the latest number first. For the hosts' organisers. */
    @GetMapping("/api/networks/{slug}/invoices")
    List<InvoiceView> list(@PathVariable String slug, Caller caller) {
        var all = invoices.ofNetwork(organised(slug, caller).id());
        return all.stream().map(invoice -> view(invoice, all)).toList();
    }

    /** Downloads a cohort's invoices and credit notes as CSV. */
    @GetMapping("/api/networks/{slug}/invoices.csv")
    ResponseEntity<String> csv(@PathVariable String slug, Caller caller) {
        var network = organised(slug, caller);
        return file(CSV, "fakturor-" + slug + ".csv", InvoiceCsv.write(invoices.ofNetwork(network.id())));
    }

    /**
     * Issues an invoice to an organisation for the seats not yet invoiced. 409 with the reason when there is nothing to invoice or
     * something is missing, and {@code participants-changed} when they are not {@code participants}, as many as were shown.
     */
    @PostMapping("/api/enrolments/{id}/invoices")
    @ResponseStatus(HttpStatus.CREATED)
    InvoiceView issue(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable Integer participants, Caller caller) {
        var enrolment = enrolments
                .find(id)
                .filter(found -> organises(found.networkId(), caller))
                .orElseThrow(() -> new NotFound("enrolment", id));
        return view(invoicing.issue(enrolment.id(), participants), List.of());
    }

    /** Credits an invoice in full, with a reason; its seats may be invoiced anew. 409 {@code already-credited} the second time. */
    @PostMapping("/api/invoices/{id}/credit-notes")
    @ResponseStatus(HttpStatus.CREATED)
    InvoiceView credit(@PathVariable UUID id, @RequestBody CreditRequest request, Caller caller) {
        return view(invoicing.credit(organised(id, caller).id(), request.reason()), List.of());
    }

    /** Downloads an invoice or credit note as XML for Peppol. In the format BIS Billing 3.0. */
    @GetMapping("/api/invoices/{id}/peppol.xml")
    ResponseEntity<byte[]> peppol(@PathVariable UUID id, Caller caller) {
        var invoice = organised(id, caller);
        var name = (invoice.creditNote() ? "kreditfaktura-" : "faktura-") + invoice.printedNumber() + ".xml";
        return file(MediaType.APPLICATION_XML, name, xml.write(invoice));
    }

    private static <T> ResponseEntity<T> file(MediaType type, String name, T body) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(body);
    }

    private Network organised(String slug, Caller caller) {
        var network = networks.bySlug(slug).orElseThrow(() -> new NotFound("network", slug));
        access.demand(caller, network.hostIds());
        return network;
    }

    private Invoice organised(UUID id, Caller caller) {
        return invoices.find(id)
                .filter(found -> organises(found.networkId(), caller))
                .orElseThrow(() -> new NotFound("invoice", id));
    }

    private boolean organises(UUID networkId, Caller caller) {
        return access.organises(caller, networks.find(networkId).orElseThrow().hostIds());
    }

    private static BasisView view(Invoicing.Basis basis) {
        var address = basis.enrolment().papers().invoice();
        return new BasisView(
                basis.enrolment().id(),
                basis.organisation(),
                basis.number(),
                address.buyerReference(),
                address.peppolId(),
                basis.seats(),
                basis.net().kronor(),
                basis.vat().kronor(),
                basis.total().kronor(),
                basis.missing());
    }

    private static InvoiceView view(Invoice invoice, List<Invoice> all) {
        var content = invoice.content();
        return new InvoiceView(
                invoice.id(),
                invoice.printedNumber(),
                invoice.enrolmentId(),
                content.creditedNumber(),
                all.stream().anyMatch(other -> invoice.id().equals(other.credits())),
                content.issuedOn(),
                content.dueOn(),
                content.buyer().name(),
                content.quantity(),
                content.price().kronor(),
                content.net().kronor(),
                content.vatPercent(),
                content.vat().kronor(),
                content.total().kronor(),
                content.reason());
    }
}
