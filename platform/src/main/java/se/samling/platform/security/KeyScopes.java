package se.samling.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * What programs with an API key may ask of a service, scope by scope. A bean per service that lets programs in; all else is
 * refused to them, also what is added later. What anybody may ask they may too, as anybody.
 */
public final class KeyScopes {

    private final Map<String, RequestMatcher> endpoints;

    private KeyScopes(Map<String, RequestMatcher> endpoints) {
        this.endpoints = endpoints;
    }

    /** A scope with its endpoints, {@code "GET /api/things/{id}"}. */
    public record Scope(String name, List<String> lines) {

        public static Scope of(String name, String... lines) {
            return new Scope(name, List.of(lines));
        }

        private RequestMatcher matcher() {
            return new OrRequestMatcher(
                    lines.stream().map(EndpointLine::matcher).toList());
        }
    }

    public static KeyScopes of(Scope... scopes) {
        return new KeyScopes(Arrays.stream(scopes).collect(Collectors.toMap(Scope::name, Scope::matcher)));
    }

    /** Whether one of the key's scopes names the endpoint asked for. */
    boolean reach(ApiKey key, HttpServletRequest request) {
        return key.scopes().stream().map(endpoints::get).anyMatch(named -> named != null && named.matches(request));
    }
}
