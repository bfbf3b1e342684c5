package se.samling.platform.security;

import java.util.List;

/** What anonymous callers may ask: {@code "GET /api/things/{id}"}. A bean per service; everything else wants a token. */
public record PublicEndpoints(List<String> lines) {

    public static PublicEndpoints of(String... lines) {
        return new PublicEndpoints(List.of(lines));
    }
}
