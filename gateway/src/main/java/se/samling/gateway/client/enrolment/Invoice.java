package se.samling.gateway.client.enrolment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An invoice, or a credit note where {@code creditedNumber} is there. Amounts in kronor. */
public record Invoice(
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
        @Nullable String reason) {

    public boolean isCreditable() {
        return creditedNumber == null && !credited;
    }
}
