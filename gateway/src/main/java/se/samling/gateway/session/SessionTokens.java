package se.samling.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.stereotype.Component;

/** The access token of the session, renewed when its time is up. */
@Component
class SessionTokens {

    private final OAuth2AuthorizedClientManager clients;

    SessionTokens(OAuth2AuthorizedClientManager clients) {
        this.clients = clients;
    }

    /** What the session has to show for its owner just now. */
    sealed interface Answer {
        record Anonymous() implements Answer {}

        record Token(String value) implements Answer {}

        /** Keycloak did not renew the token: the session there has ended, or the account is closed. */
        record Ended() implements Answer {}

        /** Keycloak did not answer; the token is too old to use. */
        record LoginAway() implements Answer {}
    }

    Answer current(HttpServletRequest request, HttpServletResponse response) {
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof OAuth2AuthenticationToken person)) {
            return new Answer.Anonymous();
        }
        try {
            var client = clients.authorize(OAuth2AuthorizeRequest.withClientRegistrationId(KeycloakRegistration.ID)
                    .principal(person)
                    .attribute(HttpServletRequest.class.getName(), request)
                    .attribute(HttpServletResponse.class.getName(), response)
                    .build());
            return client == null
                    ? new Answer.Ended()
                    : new Answer.Token(client.getAccessToken().getTokenValue());
        } catch (ClientAuthorizationException refused) {
            var code = refused.getError().getErrorCode();
            return OAuth2ErrorCodes.INVALID_GRANT.equals(code) || "client_authorization_required".equals(code)
                    ? new Answer.Ended()
                    : new Answer.LoginAway();
        } catch (OAuth2AuthorizationException unanswered) {
            return new Answer.LoginAway();
        }
    }
}
