package se.samling.event.delivery;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samling.platform.problem.FieldError;

/** Addresses that organisers type: https, with a host; nothing a browser would run. */
public final class Addresses {

    private Addresses() {}

    public static Optional<FieldError> required(String field, @Nullable String address) {
        return address == null || address.isBlank()
                ? Optional.of(FieldError.of(field, "required"))
                : optional(field, address);
    }

    static Optional<FieldError> optional(String field, @Nullable String address) {
        return address == null || address.isBlank() || good(address)
                ? Optional.empty()
                : Optional.of(FieldError.of(field, "bad-link"));
    }

    /** Semicolons and commas would say something else in a page's content security policy. */
    private static boolean good(String address) {
        try {
            var uri = URI.create(address);
            var host = uri.getHost();
            return "https".equals(uri.getScheme())
                    && host != null
                    && host.matches("[A-Za-z0-9.-]+")
                    && uri.getUserInfo() == null
                    && address.length() <= 2_000;
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
