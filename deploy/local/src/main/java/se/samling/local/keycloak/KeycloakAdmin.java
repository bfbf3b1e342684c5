package se.samling.local.keycloak;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keycloak's admin API for the realm, as its bootstrap administrator. */
final class KeycloakAdmin {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI realm;
    private final String token;

    KeycloakAdmin(URI keycloak, String realm, String user, String password) throws IOException, InterruptedException {
        this.realm = keycloak.resolve("/admin/realms/" + realm);
        this.token = token(keycloak.resolve("/realms/master/protocol/openid-connect/token"), user, password);
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return JSON.readTree(send("GET", path, BodyPublishers.noBody()).body());
    }

    void put(String path, Object body) throws IOException, InterruptedException {
        send("PUT", path, BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }

    /** The id of what was made. */
    String post(String path, Object body) throws IOException, InterruptedException {
        var answer = send("POST", path, BodyPublishers.ofString(JSON.writeValueAsString(body)));
        return answer.headers()
                .firstValue("Location")
                .map(at -> at.substring(at.lastIndexOf('/') + 1))
                .orElse("");
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(String method, String path, HttpRequest.BodyPublisher body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(realm + path))
                .method(method, body)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .timeout(PATIENCE)
                .build();
        return checked(http.send(request, HttpResponse.BodyHandlers.ofString()), method + " " + path);
    }

    private String token(URI endpoint, String user, String password) throws IOException, InterruptedException {
        var form = "grant_type=password&client_id=admin-cli&username=" + encode(user) + "&password=" + encode(password);
        var request = HttpRequest.newBuilder(endpoint)
                .POST(BodyPublishers.ofString(form))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(PATIENCE)
                .build();
        var answer = checked(http.send(request, HttpResponse.BodyHandlers.ofString()), "log-in of " + user);
        return JSON.readTree(answer.body()).get("access_token").asString();
    }

    private static HttpResponse<String> checked(HttpResponse<String> answer, String what) throws IOException {
        if (answer.statusCode() >= 300) {
            throw new IOException("Keycloak answered " + answer.statusCode() + " to " + what + ": " + answer.body());
        }
        return answer;
    }
}
