package se.samling.membership.organisation;

import java.util.Optional;
import java.util.regex.Pattern;

/** A Swedish organisation number, NNNNNN-NNNN, whose last digit is a Luhn check digit (lag 1974:174). */
public record OrganisationNumber(String value) {

    private static final Pattern FORM = Pattern.compile("(\\d{6})-?(\\d{4})");

    /** Empty when the form or the check digit is wrong. */
    public static Optional<OrganisationNumber> of(String text) {
        var match = FORM.matcher(text.strip());
        if (!match.matches() || !checks(match.group(1) + match.group(2))) {
            return Optional.empty();
        }
        return Optional.of(new OrganisationNumber(match.group(1) + "-" + match.group(2)));
    }

    private static boolean checks(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int doubled = (digits.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }
}
