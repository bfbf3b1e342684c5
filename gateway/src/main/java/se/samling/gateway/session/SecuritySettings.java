package se.samling.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.web.servlet.LocaleResolver;
import se.samling.gateway.words.LanguageChoice;

/** Who gets in where, and how log-in and log-out go. The services check again; theirs is the law. */
@Configuration(proxyBeanMethods = false)
class SecuritySettings {

    /** Set on a refused request whose form had no field of ours, or an old one. */
    static final String STALE_FORM = "samling.stale-form";

    private static final Pattern FRAMED_FORM = Pattern.compile("/traffar/[^/]+/anmalan/inbaddad");

    private static final HttpMethod[] SAFE = {HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.TRACE};

    @Bean
    SecurityFilterChain everything(
            HttpSecurity http,
            ClientRegistrationRepository registrations,
            AccessRoles roles,
            LocaleResolver languages,
            KeycloakPresence keycloak,
            @Value("${samling.public-url}") URI publicUrl)
            throws Exception {
        var paths = PathPatternRequestMatcher.withDefaults();
        return http.authorizeHttpRequests(rules -> rules.requestMatchers("/arrangor/**")
                        .hasAnyRole("organiser", "admin")
                        .requestMatchers("/mina-sidor/**")
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .oauth2Login(login -> login.loginPage("/logga-in")
                        .userInfoEndpoint(user -> user.oidcUserService(roles))
                        .authorizationEndpoint(auth ->
                                auth.authorizationRequestResolver(new LoginInReadersLanguage(registrations, languages)))
                        .successHandler(backToWhereTheyWere())
                        .failureHandler(
                                (request, response, failure) -> response.sendRedirect("/inloggning-misslyckades")))
                .logout(logout -> logout.logoutRequestMatcher(paths.matcher(HttpMethod.POST, "/logga-ut"))
                        .logoutSuccessHandler(outOfKeycloakToo(registrations, keycloak))
                        .deleteCookies(cookieName(publicUrl)))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(toLogIn()).accessDeniedHandler(saysWhy()))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfCookie(publicUrl))
                        .requireCsrfProtectionMatcher(SecuritySettings::needsCsrfField))
                // Our own writer, in edge, sets these for every answer, also those that never come this far.
                .headers(headers -> headers.disable())
                .sessionManagement(Customizer.withDefaults())
                .build();
    }

    /**
     * Pages need the field always; the API, and a form in a frame of another site, which gets no cookie of ours, only when a
     * session's cookie speaks for the caller. A one-click unsubscribe (RFC 8058) comes from a mail program that has neither
     * cookie nor field.
     */
    private static boolean needsCsrfField(HttpServletRequest request) {
        for (var method : SAFE) {
            if (method.matches(request.getMethod())) {
                return false;
            }
        }
        var path = request.getRequestURI();
        if (path.startsWith("/avregistrera/")) {
            return false;
        }
        if (path.startsWith("/api/")) {
            return request.getHeader(HttpHeaders.AUTHORIZATION) == null && loggedIn();
        }
        return !FRAMED_FORM.matcher(path).matches() || loggedIn();
    }

    private static boolean loggedIn() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && !(authentication instanceof AnonymousAuthenticationToken);
    }

    /** A double-submit cookie: readers who are not logged in need no session to send a form. */
    private static CookieCsrfTokenRepository csrfCookie(URI publicUrl) {
        var cookies = new CookieCsrfTokenRepository();
        boolean https = isHttps(publicUrl);
        cookies.setCookieName(https ? "__Host-samling-form" : "samling-form");
        cookies.setCookiePath("/");
        cookies.setCookieCustomizer(
                cookie -> cookie.secure(https).httpOnly(true).sameSite("Lax"));
        return cookies;
    }

    private static AuthenticationEntryPoint toLogIn() {
        return (request, response, missing) -> {
            if (request.getRequestURI().startsWith("/api/")) {
                response.sendError(HttpStatus.UNAUTHORIZED.value());
            } else if (request.getAttribute(OnBehalfOfFilter.LOGIN_AWAY) != null) {
                response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
            } else {
                var back = HttpMethod.GET.matches(request.getMethod()) ? Places.here(request) : "/";
                response.sendRedirect(Places.loginFor(back));
            }
        };
    }

    private static AccessDeniedHandler saysWhy() {
        return (request, response, denied) -> {
            if (denied instanceof CsrfException) {
                request.setAttribute(STALE_FORM, true);
            }
            response.sendError(HttpStatus.FORBIDDEN.value());
        };
    }

    private static AuthenticationSuccessHandler backToWhereTheyWere() {
        return (request, response, person) -> {
            if (person.getPrincipal() instanceof OidcUser user) {
                LanguageChoice.rememberFor(user.getLocale(), request, response);
            }
            var place = (String) request.getSession().getAttribute(LoginController.COME_BACK_TO);
            request.getSession().removeAttribute(LoginController.COME_BACK_TO);
            response.sendRedirect(Places.safe(place));
        };
    }

    private static LogoutSuccessHandler outOfKeycloakToo(
            ClientRegistrationRepository registrations, KeycloakPresence presence) {
        var keycloak = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        keycloak.setPostLogoutRedirectUri("{baseUrl}/utloggad");
        keycloak.setDefaultTargetUrl("/utloggad");
        return (request, response, person) -> {
            if (presence.isThere()) {
                keycloak.onLogoutSuccess(request, response, person);
            } else {
                response.sendRedirect("/utloggad");
            }
        };
    }

    @Bean
    CookieSerializer sessionCookie(@Value("${samling.public-url}") URI publicUrl) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(cookieName(publicUrl));
        cookie.setUseSecureCookie(isHttps(publicUrl));
        cookie.setUseHttpOnlyCookie(true);
        cookie.setCookiePath("/");
        cookie.setSameSite("Lax");
        return cookie;
    }

    private static String cookieName(URI publicUrl) {
        return isHttps(publicUrl) ? "__Host-samling" : "samling";
    }

    private static boolean isHttps(URI publicUrl) {
        return "https".equals(publicUrl.getScheme());
    }
}
