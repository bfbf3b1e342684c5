package se.samling.membership.enrolment;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samling.membership.organisation.OrganisationNumber;
import se.samling.platform.problem.InvalidField;

/** Where the invoice goes: beställarreferens and Peppol id, {@code 0007:<organisation number>} or {@code 0088:<GLN>} (R3.7). */
public record InvoiceAddress(
        @Nullable String buyerReference, @Nullable String peppolId) {

    static final InvoiceAddress NONE = new InvoiceAddress(null, null);

    private static final int REFERENCE_AT_MOST = 100;
    private static final Pattern SWEDISH = Pattern.compile("0007:(\\d{10})");
    private static final Pattern GLN = Pattern.compile("0088:(\\d{13})");

    /** @param number the organisation's own, which a Swedish Peppol id must carry; null when the register has none */
    InvoiceAddress checked(@Nullable String number) {
        var words = buyerReference == null || buyerReference.isBlank() ? null : buyerReference.strip();
        if (words != null && words.length() > REFERENCE_AT_MOST) {
            throw new InvalidField("buyerReference", "too-long", REFERENCE_AT_MOST);
        }
        if (peppolId == null || peppolId.isBlank()) {
            return new InvoiceAddress(words, null);
        }
        var id = peppolId.replaceAll("[\\s-]", "");
        var swedish = SWEDISH.matcher(id);
        var gln = GLN.matcher(id);
        if (swedish.matches() && OrganisationNumber.of(swedish.group(1)).isPresent()) {
            if (number != null && !number.replace("-", "").equals(swedish.group(1))) {
                throw new InvalidField("peppolId", "peppol-other-organisation", number);
            }
        } else if (!gln.matches() || !checks(gln.group(1))) {
            throw new InvalidField("peppolId", "bad-peppol-id");
        }
        return new InvoiceAddress(words, id);
    }

    /** GS1's check digit: weights 1 and 3 from the left of a GLN. */
    private static boolean checks(String digits) {
        int sum = 0;
        for (int at = 0; at < digits.length(); at++) {
            sum += (digits.charAt(at) - '0') * (at % 2 == 0 ? 1 : 3);
        }
        return sum % 10 == 0;
    }
}
