package se.samling.gateway.client.enrolment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An invoice or credit note as it reads on paper; without {@code id} and {@code number} it is not issued. Amounts in kronor. */
public record InvoiceDocument(
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
        @Nullable String reason) {

    public record Party(
            String name, String number, @Nullable String peppolId) {}

    public boolean isIssued() {
        return number != null;
    }

    public boolean isCreditable() {
        return isIssued() && creditedNumber == null && !credited;
    }
}
