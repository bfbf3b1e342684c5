package se.samling.membership.organisation;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A domain after the @ of an address, in small ASCII letters (RFC 1035, RFC 5891). */
public record EmailDomain(String value) {

    private static final Pattern FORM =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");

    public static Optional<EmailDomain> of(String text) {
        try {
            var ascii = IDN.toASCII(text.strip()).toLowerCase(Locale.ROOT);
            return FORM.matcher(ascii).matches() && ascii.length() <= 253
                    ? Optional.of(new EmailDomain(ascii))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
