package se.samling.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controllers the {@link Caller} of the request. */
public class CallerResolver implements HandlerMethodArgumentResolver {

    private final KeyScopes scopes;

    CallerResolver(KeyScopes scopes) {
        this.scopes = scopes;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Caller resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var caller = current();
        // A program without the scope for it asks what anybody may ask, as anybody
        return caller.key() == null || reaches(caller.key(), request) ? caller : Caller.ANONYMOUS;
    }

    private boolean reaches(ApiKey key, NativeWebRequest request) {
        var asked = request.getNativeRequest(HttpServletRequest.class);
        return asked != null && scopes.reach(key, asked);
    }

    /** Whoever this thread acts for: for what is written beside an act. What an act may depend on, it takes as an argument. */
    public static Caller current() {
        return of(SecurityContextHolder.getContext().getAuthentication());
    }

    static Caller of(@Nullable Authentication authentication) {
        if (!(authentication instanceof JwtAuthenticationToken jwt)) {
            return Caller.ANONYMOUS;
        }
        var person = jwt.getToken().getClaimAsString("person_id");
        return new Caller(
                person == null || person.isBlank() ? null : UUID.fromString(person),
                String.valueOf(jwt.getToken().getSubject()),
                jwt.getToken().getClaimAsString("email"),
                has(jwt, "ROLE_admin"),
                has(jwt, "ROLE_organiser"),
                ApiKey.of(jwt));
    }

    private static boolean has(Authentication authentication, String authority) {
        return authentication.getAuthorities().stream().anyMatch(granted -> authority.equals(granted.getAuthority()));
    }
}
