package se.samling.gateway.session;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The identity provider as browsers and the gateway reach it.
 *
 * @param issuer the realm's public address, also the {@code iss} of its tokens
 * @param backchannel the realm's address from the gateway's own network, where it differs
 */
@ConfigurationProperties("samling.oidc")
public record LoginSettings(URI issuer, @Nullable URI backchannel, String clientId, String clientSecret) {

    String browserEndpoint(String name) {
        return issuer + "/protocol/openid-connect/" + name;
    }

    /** Where the gateway itself asks. */
    public String serverEndpoint(String name) {
        return (backchannel == null ? issuer : backchannel) + "/protocol/openid-connect/" + name;
    }

    /** Scheme, host and port, as a content policy names it. */
    public String origin() {
        return issuer.getScheme() + "://" + issuer.getAuthority();
    }
}
