package se.samling.membership.enrolment;

/** What an enrolment is judged and invoiced by; kept as one document, since it is read as one. */
public record Papers(Claim claim, BoardDecision decision, Exchange exchange, InvoiceAddress invoice) {

    Papers with(BoardDecision decision) {
        return new Papers(claim, decision, exchange, invoice);
    }

    Papers with(Exchange exchange) {
        return new Papers(claim, decision, exchange, invoice);
    }

    Papers with(InvoiceAddress invoice) {
        return new Papers(claim, decision, exchange, invoice);
    }
}
