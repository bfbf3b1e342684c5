package se.samling.gateway.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import tools.jackson.databind.json.JsonMapper;

/**
 * A service as the gateway sees it: a real HTTP peer with canned answers, by method and path (query left out), that
 * remembers what it was asked. What has no answer is 404 with a problem, as a service would say.
 */
public final class PeerService implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer server;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private volatile boolean away;
    private volatile boolean halfway;
    private volatile Duration delay = Duration.ZERO;

    private record Answer(int status, String contentType, byte[] body, Map<String, String> headers) {}

    /** One request as it came. */
    public record Asked(String method, String path, String query, String body, Map<String, List<String>> headers) {

        public String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> header.getValue().getFirst())
                    .findFirst()
                    .orElse("");
        }
    }

    public PeerService() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::serve);
        server.start();
    }

    public URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** Answers {@code "GET /api/networks"} with an object as JSON. */
    public PeerService answer(String request, Object body) {
        return answer(request, 200, body);
    }

    public PeerService answer(String request, int status, Object body) {
        return put(request, status, "application/json", JSON.writeValueAsBytes(body), Map.of());
    }

    /** Answers with a problem (RFC 9457); {@code extra} members come beside the standard ones. */
    public PeerService problem(String request, int status, String slug, String detail, Map<String, Object> extra) {
        var problem = new java.util.LinkedHashMap<String, Object>();
        problem.put("type", "urn:samling:problem:" + slug);
        problem.put("title", slug);
        problem.put("status", status);
        problem.put("detail", detail);
        problem.putAll(extra);
        return put(request, status, "application/problem+json", JSON.writeValueAsBytes(problem), Map.of());
    }

    public PeerService text(String request, String contentType, String body, Map<String, String> headers) {
        return put(request, 200, contentType, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    private PeerService put(String request, int status, String contentType, byte[] body, Map<String, String> headers) {
        answers.put(request, new Answer(status, contentType, body, headers));
        return this;
    }

    /** Breaks the connection of every request until {@link #back}. */
    public void goAway() {
        away = true;
    }

    public void back() {
        away = false;
    }

    /** Waits before every answer. */
    public void slow(Duration by) {
        delay = by;
    }

    /** Breaks off in the middle of every answer. */
    public void stopHalfway() {
        halfway = true;
    }

    public void forget() {
        answers.clear();
        asked.clear();
        away = false;
        halfway = false;
        delay = Duration.ZERO;
    }

    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    /** The last request of a method and path. */
    public Asked last(String request) {
        return asked.stream()
                .filter(one -> (one.method() + " " + one.path()).equals(request))
                .reduce((first, second) -> second)
                .orElseThrow(() -> new AssertionError("Never asked: " + request + "; was asked " + asked));
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var uri = exchange.getRequestURI();
            asked.add(new Asked(
                    exchange.getRequestMethod(),
                    uri.getPath(),
                    uri.getRawQuery() == null ? "" : uri.getRawQuery(),
                    body,
                    Map.copyOf(exchange.getRequestHeaders())));
            if (away) {
                return;
            }
            pause();
            var answer = answers.get(exchange.getRequestMethod() + " " + uri.getPath());
            if (answer == null) {
                answer = new Answer(
                        404,
                        "application/problem+json",
                        "{\"type\":\"urn:samling:problem:not-found\",\"title\":\"Finns inte\",\"status\":404}"
                                .getBytes(StandardCharsets.UTF_8),
                        Map.of());
            }
            exchange.getResponseHeaders().set("Content-Type", answer.contentType());
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
            if (answer.body().length > 0) {
                exchange.getResponseBody().write(answer.body(), 0, answer.body().length / (halfway ? 2 : 1));
            }
        }
    }

    private void pause() {
        if (!delay.isZero()) {
            java.util.concurrent.locks.LockSupport.parkNanos(delay.toNanos());
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
