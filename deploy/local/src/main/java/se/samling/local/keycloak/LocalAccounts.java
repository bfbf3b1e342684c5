package se.samling.local.keycloak;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import se.samling.local.Site;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Accounts for playing on this machine: an administrator, and the client that loads the demonstration data. The realm file
 * has neither, since it is the same everywhere.
 */
public final class LocalAccounts {

    public static final String KEYCLOAK_ADMIN = "admin";
    public static final String ADMIN = "admin@samling.example";
    public static final String COORDINATOR = "karin.ek@forum.example";
    public static final String MODERATOR = "mira.modig@forum.example";
    public static final String MEMBER = "sara.nilsson@kulturdata.example";
    public static final String DEMO_CLIENT = "samling-demo";
    private static final String REALM = "samling";

    private final Site site;
    private final KeycloakAdmin keycloak;

    public LocalAccounts(Site site) throws IOException, InterruptedException {
        this.site = site;
        this.keycloak = new KeycloakAdmin(
                site.url("keycloak"), REALM, KEYCLOAK_ADMIN, site.secrets().login("keycloak"));
    }

    /** Makes what is missing, and follows the ports where they have changed since the realm was imported. */
    public void settle() throws IOException, InterruptedException {
        followPorts();
        if (user(ADMIN).isEmpty()) {
            var id = keycloak.post(
                    "/users",
                    Map.of(
                            "username",
                            ADMIN,
                            "email",
                            ADMIN,
                            "emailVerified",
                            true,
                            "enabled",
                            true,
                            "firstName",
                            "Alva",
                            "lastName",
                            "Administratör",
                            "credentials",
                            List.of(password(site.secrets().login("admin")))));
            grantAdmin(id);
        }
        if (client(DEMO_CLIENT).isEmpty()) {
            var id = keycloak.post(
                    "/clients",
                    Map.of(
                            "clientId",
                            DEMO_CLIENT,
                            "secret",
                            demoSecret(site),
                            "serviceAccountsEnabled",
                            true,
                            "standardFlowEnabled",
                            false,
                            "directAccessGrantsEnabled",
                            false,
                            "protocolMappers",
                            tokenContents()));
            grantAdmin(keycloak.get("/clients/" + id + "/service-account-user")
                    .get("id")
                    .asString());
        }
    }

    /** Gives somebody whose account exists a password without the mail; false when the account is not there (yet). */
    public boolean setPassword(String email, String password) throws IOException, InterruptedException {
        var found = user(email);
        if (found.isEmpty()) {
            return false;
        }
        var user = (ObjectNode) found.get(0);
        var path = "/users/" + user.get("id").asString();
        keycloak.put(path + "/reset-password", password(password));
        keycloak.put(path, Map.of("emailVerified", true, "requiredActions", List.of()));
        return true;
    }

    /** People of the demonstration data who get a password at once, by address. */
    public static Map<String, String> people(Site site) {
        return Map.of(
                COORDINATOR, site.secrets().login("coordinator"),
                MODERATOR, site.secrets().login("moderator"),
                MEMBER, site.secrets().login("member"));
    }

    public static String demoSecret(Site site) {
        return site.secrets().password("client.samling-demo.secret");
    }

    /** The same claims in its tokens as in everybody's. */
    private JsonNode tokenContents() throws IOException, InterruptedException {
        var mappers = client("samling-gateway").get(0).get("protocolMappers");
        mappers.forEach(mapper -> ((ObjectNode) mapper).remove("id"));
        return mappers;
    }

    private void followPorts() throws IOException, InterruptedException {
        var url = site.url("gateway").toString();
        var gateway = (ObjectNode) client("samling-gateway").get(0);
        if (!url.equals(gateway.get("rootUrl").asString())) {
            gateway.put("rootUrl", url).put("baseUrl", url + "/");
            gateway.putArray("redirectUris").add(url + "/login/oauth2/code/*").add(url + "/mina-sidor");
            gateway.putArray("webOrigins").add(url);
            ((ObjectNode) gateway.get("attributes")).put("post.logout.redirect.uris", url + "/*");
            keycloak.put("/clients/" + gateway.get("id").asString(), gateway);
        }
        var realm = (ObjectNode) keycloak.get("");
        var smtp = String.valueOf(site.ports().of("smtp"));
        if (!smtp.equals(realm.get("smtpServer").get("port").asString())) {
            ((ObjectNode) realm.get("smtpServer")).put("port", smtp);
            keycloak.put("", realm);
        }
    }

    private void grantAdmin(String userId) throws IOException, InterruptedException {
        keycloak.post("/users/" + userId + "/role-mappings/realm", List.of(keycloak.get("/roles/admin")));
    }

    private JsonNode user(String email) throws IOException, InterruptedException {
        return keycloak.get("/users?exact=true&email=" + KeycloakAdmin.encode(email));
    }

    private JsonNode client(String clientId) throws IOException, InterruptedException {
        return keycloak.get("/clients?clientId=" + KeycloakAdmin.encode(clientId));
    }

    private static Map<String, Object> password(String value) {
        return Map.of("type", "password", "temporary", false, "value", value);
    }
}
