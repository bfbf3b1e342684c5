package se.samling.platform.security;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who calls, out of the token; a controller takes it as an argument. Anonymous callers have nothing. A program with a host's
 * API key is no person: {@code key} says for whom it acts and how far.
 */
public record Caller(
        @Nullable UUID personId,
        String subject,
        @Nullable String email,
        boolean admin,
        boolean organiser,
        @Nullable ApiKey key) {

    public static final Caller ANONYMOUS = new Caller(null, "", null, false, false, null);

    /** Whom rules are asked about: the person, or the organisation that a program acts for; nobody has both. */
    public @Nullable UUID actor() {
        return key == null ? personId : key.hostId();
    }

    public boolean anonymous() {
        return subject.isEmpty();
    }
}
