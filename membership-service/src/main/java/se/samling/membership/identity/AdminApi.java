package se.samling.membership.identity;

import java.util.concurrent.TimeUnit;
import org.jboss.resteasy.client.jaxrs.internal.ResteasyClientBuilderImpl;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.RealmResource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Our realm, through Keycloak's admin API and with the service's own account there. */
@Component
public class AdminApi {

    private final Keycloak keycloak;
    private final String realm;

    AdminApi(
            @Value("${samling.keycloak.url:http://localhost:8180}") String url,
            @Value("${samling.keycloak.realm}") String realm,
            @Value("${samling.keycloak.client-id}") String clientId,
            @Value("${samling.keycloak.client-secret:}") String clientSecret) {
        var http = new ResteasyClientBuilderImpl();
        http.connectTimeout(3, TimeUnit.SECONDS);
        http.readTimeout(15, TimeUnit.SECONDS);
        this.keycloak = KeycloakBuilder.builder()
                .serverUrl(url)
                .realm(realm)
                .grantType(OAuth2Constants.CLIENT_CREDENTIALS)
                .clientId(clientId)
                .clientSecret(clientSecret)
                .resteasyClient(http.build())
                .build();
        this.realm = realm;
    }

    /** @throws jakarta.ws.rs.ProcessingException or WebApplicationException, from every call, while Keycloak is away */
    public RealmResource realm() {
        return keycloak.realm(realm);
    }
}
