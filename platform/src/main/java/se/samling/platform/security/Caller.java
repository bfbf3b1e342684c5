package se.samling.platform.security;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who calls, out of the token; a controller takes it as an argument. Anonymous callers have nothing. */
public record Caller(
        @Nullable UUID personId, String subject, @Nullable String email, boolean admin, boolean organiser) {

    public static final Caller ANONYMOUS = new Caller(null, "", null, false, false);

    public boolean anonymous() {
        return subject.isEmpty();
    }
}
