package se.samling.gateway.client.enrolment;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an organisation is still to pay for, in kronor. missing: nothing-to-invoice, organisation-number-missing, buyer-reference-missing. */
public record InvoiceBasis(
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
