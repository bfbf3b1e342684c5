package se.samling.membership.integration;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;
import org.springframework.stereotype.Component;
import se.samling.membership.identity.AdminApi;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keys as Keycloak has them: each is a client of its own (RFC 6749, 4.4) whose tokens say for which host it acts and how far.
 * They live for a minute, so that a revoked key works no longer than that. Every call may be repeated.
 */
@Component
class Programs {

    private static final String LIFESPAN_SECONDS = "60";

    private final AdminApi keycloak;
    private final JsonMapper json;

    Programs(AdminApi keycloak, JsonMapper json) {
        this.keycloak = keycloak;
        this.json = json;
    }

    void add(ApiKey key, Secret secret) {
        var client = new ClientRepresentation();
        client.setClientId(key.clientId());
        client.setName(key.name());
        client.setProtocol("openid-connect");
        client.setPublicClient(false);
        client.setSecret(secret.value());
        client.setServiceAccountsEnabled(true);
        client.setStandardFlowEnabled(false);
        client.setDirectAccessGrantsEnabled(false);
        client.setFullScopeAllowed(false);
        client.setAttributes(Map.of("access.token.lifespan", LIFESPAN_SECONDS));
        client.setProtocolMappers(List.of(
                mapper(
                        "audience samling-api",
                        "oidc-audience-mapper",
                        Map.of("included.custom.audience", "samling-api")),
                mapper(
                        "api_key",
                        "oidc-hardcoded-claim-mapper",
                        Map.of("claim.name", "api_key", "claim.value", claim(key), "jsonType.label", "JSON"))));
        try (Response answer = keycloak.realm().clients().create(client)) {
            if (answer.getStatusInfo().getFamily() != Response.Status.Family.SUCCESSFUL) {
                throw new WebApplicationException(answer.getStatus());
            }
        }
    }

    void remove(ApiKey key) {
        var clients = keycloak.realm().clients();
        clients.findByClientId(key.clientId())
                .forEach(found -> clients.get(found.getId()).remove());
    }

    private String claim(ApiKey key) {
        return json.writeValueAsString(Map.of("id", key.id(), "host", key.hostId(), "scopes", key.scopes()));
    }

    private static ProtocolMapperRepresentation mapper(String name, String kind, Map<String, String> settings) {
        var mapper = new ProtocolMapperRepresentation();
        mapper.setName(name);
        mapper.setProtocol("openid-connect");
        mapper.setProtocolMapper(kind);
        var all = new java.util.HashMap<>(settings);
        all.put("access.token.claim", "true");
        all.put("id.token.claim", "false");
        mapper.setConfig(all);
        return mapper;
    }
}
