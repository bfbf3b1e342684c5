package se.samling.membership.invoice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.membership.enrolment.Enrolment;
import se.samling.membership.enrolment.Enrolments;
import se.samling.membership.enrolment.Participant;
import se.samling.membership.enrolment.Participants;
import se.samling.membership.network.Network;
import se.samling.membership.network.Networks;
import se.samling.membership.network.Term;
import se.samling.membership.organisation.Organisation;
import se.samling.membership.organisation.Organisations;
import se.samling.platform.outbox.TimeOrderedId;
import se.samling.platform.problem.Conflict;
import se.samling.platform.problem.InvalidField;
import se.samling.platform.problem.NotFound;

/**
 * One fee per person for all meetings (R3.7): a seat is invoiced once. Who takes over a seat for good, and a substitute at a meeting,
 * add none. What was issued stays as it was, whatever the network's fee becomes; it is corrected by a credit note only.
 */
@Service
public class Invoicing {

    private static final int DAYS_TO_PAY = 30;
    private static final int REASON_AT_MOST = 500;

    private final Invoices invoices;
    private final Enrolments enrolments;
    private final Participants participants;
    private final Networks networks;
    private final Organisations organisations;
    private final Clock clock;

    Invoicing(
            Invoices invoices,
            Enrolments enrolments,
            Participants participants,
            Networks networks,
            Organisations organisations,
            Clock clock) {
        this.invoices = invoices;
        this.enrolments = enrolments;
        this.participants = participants;
        this.networks = networks;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** What an organisation is still to pay for; {@code missing} is why it cannot be invoiced, null when it can. */
    public record Basis(
            Enrolment enrolment,
            String organisation,
            @Nullable String number,
            int seats,
            Ore net,
            Ore vat,
            Ore total,
            @Nullable String missing) {}

    @Transactional(readOnly = true)
    public List<Basis> basis(Network network) {
        return enrolments.admitted(network.id()).stream()
                .map(enrolment -> basis(network, enrolment))
                .toList();
    }

    /** What {@link #issue} would print now; it has no number yet. @throws Conflict as there */
    @Transactional
    public Invoice.Content draft(UUID enrolmentId) {
        var enrolment = admitted(enrolmentId);
        return content(enrolment, networks.find(enrolment.networkId()).orElseThrow(), seats(enrolment));
    }

    /**
     * {@code expected}: how many participants were shown, null for those whom there are now. @throws Conflict
     * {@code nothing-to-invoice} without participants, or when all are on an invoice; {@code participants-changed} when they are not
     * as many as was shown
     */
    @Transactional
    public Invoice issue(UUID enrolmentId, @Nullable Integer expected) {
        var enrolment = admitted(enrolmentId);
        var network = networks.find(enrolment.networkId()).orElseThrow();
        var seats = seats(enrolment);
        var content = content(enrolment, network, seats);
        if (expected != null && expected != seats.size()) {
            throw new Conflict("participants-changed", seats.size(), expected);
        }
        var seller = seller(network);
        var invoice = new Invoice(
                TimeOrderedId.next(clock.instant()),
                invoices.next(seller.id()),
                seller.id(),
                network.id(),
                enrolmentId,
                null,
                seats,
                content);
        invoices.insert(invoice);
        invoices.mark(invoice.id(), seats);
        return invoice;
    }

    private Enrolment admitted(UUID enrolmentId) {
        return enrolments.lockAdmitted(enrolmentId).orElseThrow(() -> new Conflict("not-admitted"));
    }

    private Invoice.Content content(Enrolment enrolment, Network network, List<UUID> seats) {
        var missing = missing(enrolment, network, seats.size());
        if (missing != null) {
            throw new Conflict(missing);
        }
        var term = term(network);
        var today = term.today(clock.instant());
        var vat = term.vat();
        return new Invoice.Content(
                today,
                today.plusDays(DAYS_TO_PAY),
                party(seller(network), null),
                party(
                        buyer(enrolment).orElseThrow(),
                        enrolment.papers().invoice().peppolId()),
                enrolment.papers().invoice().buyerReference(),
                null,
                null,
                network.content().name().sv(),
                seats.size(),
                Ore.ofKronor(network.content().feeKronor()),
                vat.percent(),
                vat.exemption() == null ? null : vat.exemption().sv());
    }

    /** Takes an invoice back, all of it, with the reason; its seats may be invoiced anew. */
    @Transactional
    public Invoice credit(UUID invoiceId, @Nullable String reason) {
        var invoice = invoices.find(invoiceId).orElseThrow(() -> new NotFound("invoice", invoiceId));
        if (reason == null || reason.isBlank()) {
            throw new InvalidField("reason", "required");
        }
        if (reason.length() > REASON_AT_MOST) {
            throw new InvalidField("reason", "too-long", REASON_AT_MOST);
        }
        if (invoice.creditNote() || invoices.credited(invoiceId)) {
            throw new Conflict("already-credited");
        }
        var was = invoice.content();
        LocalDate today = term(networks.find(invoice.networkId()).orElseThrow()).today(clock.instant());
        var note = new Invoice(
                TimeOrderedId.next(clock.instant()),
                invoices.next(invoice.sellerId()),
                invoice.sellerId(),
                invoice.networkId(),
                invoice.enrolmentId(),
                invoiceId,
                invoice.seatIds(),
                new Invoice.Content(
                        today,
                        today.plusDays(DAYS_TO_PAY),
                        was.seller(),
                        was.buyer(),
                        was.buyerReference(),
                        invoice.printedNumber(),
                        reason.strip(),
                        was.description(),
                        was.quantity(),
                        was.price(),
                        was.vatPercent(),
                        was.exemption()));
        invoices.insert(note);
        invoices.unmark(invoiceId);
        return note;
    }

    private Basis basis(Network network, Enrolment enrolment) {
        var seats = seats(enrolment).size();
        var net = Ore.ofKronor(network.content().feeKronor()).times(seats);
        var vat = net.percent(term(network).vat().percent());
        return new Basis(
                enrolment,
                buyer(enrolment).map(Organisation::name).orElse(""),
                buyer(enrolment).map(Organisation::organisationNumber).orElse(null),
                seats,
                net,
                vat,
                net.plus(vat),
                missing(enrolment, network, seats));
    }

    /** Seats that somebody has and that stand on no invoice. */
    private List<UUID> seats(Enrolment enrolment) {
        var invoiced = invoices.invoicedSeats(enrolment.id());
        return participants.of(enrolment.id()).stream()
                .filter(Participant::taking)
                .map(Participant::seatId)
                .filter(seat -> !invoiced.contains(seat))
                .distinct()
                .sorted()
                .toList();
    }

    private @Nullable String missing(Enrolment enrolment, Network network, int seats) {
        if (network.content().feeKronor() == 0 || seats == 0) {
            return "nothing-to-invoice";
        }
        if (buyer(enrolment).map(Organisation::organisationNumber).isEmpty()
                || seller(network).organisationNumber() == null) {
            return "organisation-number-missing";
        }
        return enrolment.papers().invoice().buyerReference() == null ? "buyer-reference-missing" : null;
    }

    private Optional<Organisation> buyer(Enrolment enrolment) {
        return enrolment.organisationId() == null ? Optional.empty() : organisations.find(enrolment.organisationId());
    }

    private Organisation seller(Network network) {
        return organisations.find(network.hostIds().getFirst()).orElseThrow();
    }

    private static Invoice.Party party(Organisation organisation, @Nullable String peppolId) {
        var number = organisation.organisationNumber() == null ? "" : organisation.organisationNumber();
        return new Invoice.Party(
                organisation.name(), number, peppolId == null ? "0007:" + number.replace("-", "") : peppolId);
    }

    private static Term term(Network network) {
        var term = network.content().term();
        if (term == null) {
            throw new Conflict("not-a-cohort");
        }
        return term;
    }
}
