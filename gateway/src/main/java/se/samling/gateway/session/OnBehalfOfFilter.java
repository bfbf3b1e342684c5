package se.samling.gateway.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;
import se.samling.gateway.calls.OnBehalfOf;

/** Binds the reader's token and language for the rest of the request; runs after Spring Security. */
@Component
@Order(-50)
class OnBehalfOfFilter extends OncePerRequestFilter {

    /** Set on a request whose session could not be used because Keycloak is away. */
    static final String LOGIN_AWAY = "samling.login-away";

    private final SessionTokens tokens;
    private final LocaleResolver languages;

    OnBehalfOfFilter(SessionTokens tokens, LocaleResolver languages) {
        this.tokens = tokens;
        this.languages = languages;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/assets/")
                || request.getRequestURI().startsWith("/actuator/");
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        switch (tokens.current(request, response)) {
            case SessionTokens.Answer.Token(var token) -> go(token, request, response, chain);
            case SessionTokens.Answer.Anonymous() -> go(null, request, response, chain);
            case SessionTokens.Answer.LoginAway() -> {
                request.setAttribute(LOGIN_AWAY, true);
                go(null, request, response, chain);
            }
            case SessionTokens.Answer.Ended() -> {
                new SecurityContextLogoutHandler().logout(request, response, null);
                if (HttpMethod.GET.matches(request.getMethod())) {
                    response.sendRedirect(Places.here(request));
                } else {
                    response.sendRedirect("/logga-in");
                }
            }
        }
    }

    private void go(@Nullable String token, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var reader = new OnBehalfOf(token, languages.resolveLocale(request));
        try {
            ScopedValue.where(OnBehalfOf.CURRENT, reader).call(() -> {
                chain.doFilter(request, response);
                return true;
            });
        } catch (ServletException | IOException | RuntimeException known) {
            throw known;
        } catch (Exception unexpected) {
            throw new ServletException(unexpected);
        }
    }
}
