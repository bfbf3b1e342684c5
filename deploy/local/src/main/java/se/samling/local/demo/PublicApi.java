package se.samling.local.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import se.samling.local.Site;
import se.samling.local.keycloak.LocalAccounts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Samling's API at the gateway, called as the client that may do everything. */
final class PublicApi {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Site site;

    /** An answer other than 2xx. */
    static final class Refused extends IOException {
        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }

    PublicApi(Site site) {
        this.site = site;
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return send(request(path).GET(), "GET " + path);
    }

    JsonNode post(String path, Object body) throws IOException, InterruptedException {
        return send(request(path).POST(json(body)), "POST " + path);
    }

    JsonNode post(String path, Object body, String header, String value) throws IOException, InterruptedException {
        return send(request(path).header(header, value).POST(json(body)), "POST " + path);
    }

    /** A form with one file, {@code fields} before it. */
    JsonNode upload(String path, Map<String, String> fields, String name, byte[] file)
            throws IOException, InterruptedException {
        var boundary = UUID.randomUUID().toString();
        var body = new ByteArrayOutputStream();
        for (var field : fields.entrySet()) {
            part(body, boundary, "name=\"" + field.getKey() + "\"");
            body.writeBytes((field.getValue() + "\r\n").getBytes(StandardCharsets.UTF_8));
        }
        part(body, boundary, "name=\"file\"; filename=\"" + name + "\"");
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        var request = request(path)
                .setHeader("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()));
        return send(request, "POST " + path);
    }

    private static void part(ByteArrayOutputStream body, String boundary, String what) {
        var head = "--" + boundary + "\r\nContent-Disposition: form-data; " + what + "\r\n\r\n";
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    }

    JsonNode put(String path, Object body, int version) throws IOException, InterruptedException {
        return send(request(path).header("If-Match", "\"" + version + "\"").PUT(json(body)), "PUT " + path);
    }

    JsonNode patch(String path, Object changes, int version) throws IOException, InterruptedException {
        return send(
                request(path)
                        .setHeader("Content-Type", "application/merge-patch+json")
                        .header("If-Match", "\"" + version + "\"")
                        .method("PATCH", json(changes)),
                "PATCH " + path);
    }

    void delete(String path) throws IOException, InterruptedException {
        send(request(path).DELETE(), "DELETE " + path);
    }

    private static HttpRequest.BodyPublisher json(Object body) {
        return BodyPublishers.ofString(JSON.writeValueAsString(body));
    }

    private HttpRequest.Builder request(String path) throws IOException, InterruptedException {
        return HttpRequest.newBuilder(site.url("gateway").resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json");
    }

    private JsonNode send(HttpRequest.Builder request, String what) throws IOException, InterruptedException {
        return read(request.build(), what);
    }

    private JsonNode read(HttpRequest request, String what) throws IOException, InterruptedException {
        HttpResponse<String> answer;
        try {
            answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IOException(what + " failed: " + e, e);
        }
        if (answer.statusCode() >= 300) {
            throw new Refused(what + " was answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body().isEmpty() ? JSON.nullNode() : JSON.readTree(answer.body());
    }

    /** A new one for each call: they live for minutes only, and this is no place to be quick. */
    private String token() throws IOException, InterruptedException {
        var form = "grant_type=client_credentials&client_id=" + LocalAccounts.DEMO_CLIENT + "&client_secret="
                + URLEncoder.encode(LocalAccounts.demoSecret(site), StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(
                        URI.create(site.url("keycloak") + "/realms/samling/protocol/openid-connect/token"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        return read(request, "the token").get("access_token").asString();
    }
}
