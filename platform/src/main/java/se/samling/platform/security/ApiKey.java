package se.samling.platform.security;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * The key of a program that acts for one host organisation (ADR 23), as its token's claim {@code api_key} has it.
 *
 * @param scopes what it may do, such as {@code events:read}
 */
public record ApiKey(UUID id, UUID hostId, Set<String> scopes) {

    public static final String CLAIM = "api_key";

    /** Null for people, and for anybody without a token. */
    static @Nullable ApiKey of(@Nullable Authentication authentication) {
        if (!(authentication instanceof JwtAuthenticationToken jwt)
                || !(jwt.getToken().getClaim(CLAIM) instanceof Map<?, ?> claim)) {
            return null;
        }
        var scopes = claim.get("scopes") instanceof Collection<?> words
                ? words.stream().map(String::valueOf).collect(Collectors.toSet())
                : Set.<String>of();
        return new ApiKey(id(claim, "id"), id(claim, "host"), Set.copyOf(scopes));
    }

    private static UUID id(Map<?, ?> claim, String name) {
        return UUID.fromString(String.valueOf(claim.get(name)));
    }
}
