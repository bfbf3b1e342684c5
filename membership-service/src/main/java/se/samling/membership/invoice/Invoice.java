package se.samling.membership.invoice;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invoice as it went out, or a credit note that takes one back. Nothing of it ever changes: parties, price, VAT and words are those
 * of the day it was issued. {@code number} counts per seller from 1, without gaps.
 *
 * @param credits the invoice a credit note takes back; null on an invoice
 * @param seatIds the participants' seats that are paid for, one fee each (R3.7)
 */
public record Invoice(
        UUID id,
        long number,
        UUID sellerId,
        UUID networkId,
        UUID enrolmentId,
        @Nullable UUID credits,
        List<UUID> seatIds,
        Content content) {

    /** Everything that is printed. Amounts are positive on a credit note too; its kind says which way they go. */
    public record Content(
            LocalDate issuedOn,
            LocalDate dueOn,
            Party seller,
            Party buyer,
            @Nullable String buyerReference,
            @Nullable String creditedNumber,
            @Nullable String reason,
            String description,
            int quantity,
            Ore price,
            int vatPercent,
            @Nullable String exemption) {

        public Ore net() {
            return price.times(quantity);
        }

        public Ore vat() {
            return net().percent(vatPercent);
        }

        public Ore total() {
            return net().plus(vat());
        }
    }

    /** {@code number} is the organisation number; {@code peppolId} as {@code 0007:2999001122}. */
    public record Party(
            String name, String number, @Nullable String peppolId) {}

    public boolean creditNote() {
        return credits != null;
    }

    /** As it is printed: {@code 1042}. */
    public String printedNumber() {
        return Long.toString(number);
    }
}
