package se.samling.gateway.calls;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * For whom the gateway calls a service: the reader's access token, absent for the anonymous, and language. Bound for
 * every request by the session's filter, and handed on to the threads that ask several services side by side.
 */
public record OnBehalfOf(@Nullable String token, Locale language) {

    public static final ScopedValue<OnBehalfOf> CURRENT = ScopedValue.newInstance();

    private static final OnBehalfOf NOBODY = new OnBehalfOf(null, Locale.of("sv"));

    public static OnBehalfOf current() {
        return CURRENT.orElse(NOBODY);
    }

    @Override
    public String toString() {
        return "OnBehalfOf[" + (token == null ? "anonymous" : "somebody") + ", " + language + "]";
    }
}
