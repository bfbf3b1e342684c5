package se.samling.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The running service as a client sees it: plain HTTP, nothing of Spring. */
record Service(int port) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** An answer's status, headers and body. */
    record Answer(HttpResponse<byte[]> http) {

        int status() {
            return http.statusCode();
        }

        String text() {
            return new String(http.body(), StandardCharsets.UTF_8);
        }

        JsonNode json() {
            return JSON.readTree(http.body());
        }

        String header(String name) {
            return http.headers().firstValue(name).orElse("");
        }

        /** The last part of the problem's type. */
        String problem() {
            return json().path("type").asString("").replace("urn:samling:problem:", "");
        }
    }

    Answer get(@Nullable String token, String path, String... headers) {
        return send(request(token, path, headers).GET());
    }

    Answer delete(@Nullable String token, String path) {
        return send(request(token, path).DELETE());
    }

    Answer post(@Nullable String token, String path, String type, BodyPublisher body, String... headers) {
        return send(request(token, path, headers).header("Content-Type", type).POST(body));
    }

    Answer postJson(@Nullable String token, String path, String json, String... headers) {
        return post(token, path, "application/json", BodyPublishers.ofString(json), headers);
    }

    /** PUT, PATCH (merge patch) or DELETE of what the caller has seen in this version; {@code "*"} for any. */
    Answer change(@Nullable String token, String method, String path, @Nullable String json, String version) {
        return send(request(token, path)
                .header("If-Match", version)
                .header("Content-Type", method.equals("PATCH") ? "application/merge-patch+json" : "application/json")
                .method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json)));
    }

    /** PUT of a caller who does not say which version they have seen. */
    Answer put(@Nullable String token, String path, String json) {
        return send(
                request(token, path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json)));
    }

    Answer upload(@Nullable String token, Object eventId, Form form, String... headers) {
        return post(token, "/api/events/" + eventId + "/documents/files", form.type(), form.body(), headers);
    }

    Answer attach(@Nullable String token, Object dossierId, Form form, String... headers) {
        return post(token, "/api/dossiers/" + dossierId + "/attachments", form.type(), form.body(), headers);
    }

    Answer search(@Nullable String token, String query) {
        return get(token, "/api/documents?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder request(@Nullable String token, String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(30));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request;
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(HTTP.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
