package se.samling.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.web.servlet.LocaleResolver;

/** Tells Keycloak the language of its pages ({@code ui_locales}, OpenID Connect Core 3.1.2.1), and an act asked of it. */
final class LoginInReadersLanguage implements OAuth2AuthorizationRequestResolver {

    private final DefaultOAuth2AuthorizationRequestResolver requests;
    private final LocaleResolver languages;

    LoginInReadersLanguage(ClientRegistrationRepository registrations, LocaleResolver languages) {
        this.requests = new DefaultOAuth2AuthorizationRequestResolver(
                registrations, OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI);
        this.languages = languages;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return withLanguage(requests.resolve(request), request);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registrationId) {
        return withLanguage(requests.resolve(request, registrationId), request);
    }

    private static @Nullable String act(HttpServletRequest request) {
        var session = request.getSession(false);
        var act = session == null ? null : (String) session.getAttribute(LoginController.ACT);
        if (session != null) {
            session.removeAttribute(LoginController.ACT);
        }
        return act;
    }

    private @Nullable OAuth2AuthorizationRequest withLanguage(
            @Nullable OAuth2AuthorizationRequest asked, HttpServletRequest request) {
        if (asked == null) {
            return null;
        }
        var language = languages.resolveLocale(request).getLanguage();
        var act = act(request);
        return OAuth2AuthorizationRequest.from(asked)
                .additionalParameters(parameters -> {
                    parameters.put("ui_locales", language);
                    if (act != null) {
                        parameters.put("kc_action", act);
                    }
                })
                .build();
    }
}
