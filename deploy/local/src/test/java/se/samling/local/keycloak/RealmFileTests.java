package se.samling.local.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RealmFileTests {

    private final JsonNode realm = JsonMapper.shared().readTree(Path.of("../keycloak/samling-realm.json"));

    @Test
    void theFileHoldsNoSecret() {
        assertThat(realm.findValues("secret"))
                .isNotEmpty()
                .allSatisfy(secret -> assertThat(secret.asString()).matches("\\$\\{[A-Z_]+}"));
        assertThat(realm.findValues("credentials")).isEmpty();
        assertThat(realm.get("smtpServer").has("password")).isFalse();
    }

    @Test
    void theGatewaysTokensSayForWhomAndWhoAndWhatRoles() {
        var mappers = client("samling-gateway").get("protocolMappers");

        assertThat(mappers.valueStream()
                        .map(mapper -> mapper.get("config")
                                .path("included.custom.audience")
                                .asString("")))
                .contains("samling-api");
        assertThat(mappers.valueStream()
                        .map(mapper -> mapper.get("config").path("claim.name").asString("")))
                .contains("roles", "person_id");
    }

    @Test
    void theGatewayLogsInWithProofOfPossessionOnly() {
        var gateway = client("samling-gateway");

        assertThat(gateway.get("attributes").get("pkce.code.challenge.method").asString())
                .isEqualTo("S256");
        assertThat(gateway.get("publicClient").asBoolean()).isFalse();
        assertThat(gateway.get("implicitFlowEnabled").asBoolean()).isFalse();
        assertThat(gateway.get("directAccessGrantsEnabled").asBoolean()).isFalse();
        assertThat(gateway.get("redirectUris").valueStream().map(JsonNode::asString))
                .containsExactly("${SAMLING_PUBLIC_URL}/login/oauth2/code/*", "${SAMLING_PUBLIC_URL}/mina-sidor");
    }

    @Test
    void theAdapterMayManageAccountsAndTheClientsOfProgramsAndNothingElse() {
        var rights = realm.get("users").get(0).get("clientRoles").get("realm-management");

        assertThat(rights.valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder(
                        "manage-users",
                        "view-users",
                        "query-users",
                        "manage-clients",
                        "view-clients",
                        "query-clients",
                        "view-realm");
    }

    @Test
    void nobodyButAnAdministratorSeesOrChangesThePersonBehindAnAccount() {
        var profile = realm.get("components")
                .get("org.keycloak.userprofile.UserProfileProvider")
                .get(0);
        var attributes = JsonMapper.shared()
                .readTree(profile.get("config")
                        .get("kc.user.profile.config")
                        .get(0)
                        .asString())
                .get("attributes");
        var person = find(attributes.valueStream(), "name", "personId");

        assertThat(person.get("permissions").toString()).isEqualTo("{\"view\":[\"admin\"],\"edit\":[\"admin\"]}");
    }

    @Test
    void nobodyRegistersByThemselves() {
        assertThat(realm.get("registrationAllowed").asBoolean()).isFalse();
        assertThat(realm.get("bruteForceProtected").asBoolean()).isTrue();
        assertThat(realm.get("webAuthnPolicyPasswordlessPasskeysEnabled").asBoolean())
                .isTrue();
    }

    private JsonNode client(String clientId) {
        return find(realm.get("clients").valueStream(), "clientId", clientId);
    }

    private static JsonNode find(Stream<JsonNode> among, String field, String value) {
        return among.filter(node -> value.equals(node.get(field).asString()))
                .findFirst()
                .orElseThrow();
    }
}
