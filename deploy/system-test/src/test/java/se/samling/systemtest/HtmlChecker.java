package se.samling.systemtest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The W3C's HTML checker (vnu, from npm) as a process of its own: pages are posted to it as they were served. */
final class HtmlChecker implements AutoCloseable {

    private static final Path JAR =
            RunningSystem.root().resolve("deploy/system-test/checkers/node_modules/vnu-jar/build/dist/vnu.jar");

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    private final URI address;
    private final Process process;

    HtmlChecker() {
        int port = freePort();
        address = URI.create("http://127.0.0.1:" + port + "/?out=json");
        process = start(port);
        Awaitility.await("the HTML checker")
                .atMost(Duration.ofMinutes(2))
                .ignoreExceptions()
                .until(() -> complaints("<!doctype html><html lang=\"sv\"><title>Redo</title></html>"), List::isEmpty);
    }

    /** What the checker calls an error in a page's source, each with the piece it is about. */
    List<String> complaints(String html) {
        var request = HttpRequest.newBuilder(address)
                .header("Content-Type", "text/html; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(html))
                .build();
        try {
            var answer = json.readTree(
                    http.send(request, HttpResponse.BodyHandlers.ofString()).body());
            return StreamSupport.stream(answer.get("messages").spliterator(), false)
                    .filter(message -> !"info".equals(message.path("type").asString()))
                    .map(HtmlChecker::words)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String words(JsonNode message) {
        return message.path("message").asString() + " at "
                + message.path("extract").asString().replaceAll("\\s+", " ");
    }

    private static Process start(int port) {
        try {
            return new ProcessBuilder(
                            ProcessHandle.current().info().command().orElse("java"),
                            "-Xmx256m",
                            "-Dnu.validator.servlet.bind-address=127.0.0.1",
                            "-cp",
                            JAR.toString(),
                            "nu.validator.servlet.Main",
                            String.valueOf(port))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        http.close();
    }
}
