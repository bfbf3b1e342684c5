package se.samling.membership.person;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import se.samling.membership.organisation.EmailDomain;

/** An address as people have them at work: RFC 5321's form without quoted parts, in small letters. */
public record EmailAddress(String value) {

    private static final Pattern LOCAL =
            Pattern.compile("[a-z0-9!#$%&'*+/=?^_`{|}~åäöéü-]+(\\.[a-z0-9!#$%&'*+/=?^_`{|}~åäöéü-]+)*");

    public static Optional<EmailAddress> of(String text) {
        var address = text.strip().toLowerCase(Locale.ROOT);
        int at = address.lastIndexOf('@');
        if (at < 1
                || at > 64
                || address.length() > 254
                || !LOCAL.matcher(address.substring(0, at)).matches()) {
            return Optional.empty();
        }
        return EmailDomain.of(address.substring(at + 1))
                .map(domain -> new EmailAddress(address.substring(0, at + 1) + domain.value()));
    }

    public String domain() {
        return value.substring(value.lastIndexOf('@') + 1);
    }
}
