package se.samling.event.delivery;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Speaks BigBlueButton's API as its documentation says: takes the checksum off the end of the query, computes it anew over what
 * is left, and refuses what does not match. Keeps the meetings it was asked to make.
 */
public final class BigBlueButtonServer implements AutoCloseable {

    public static final String SECRET = "a-secret-of-the-test-only-0123456789";

    private final HttpServer server;
    private final Map<String, Map<String, String>> meetings = new ConcurrentHashMap<>();
    private final Set<String> joined = ConcurrentHashMap.newKeySet();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> creations = new ConcurrentHashMap<>();
    private final CountDownLatch neverAnswered = new CountDownLatch(1);
    private final CountDownLatch silent = new CountDownLatch(1);
    private volatile @Nullable String silentTowards;
    private volatile boolean away;

    public BigBlueButtonServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    public URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/bigbluebutton/api");
    }

    public void away(boolean now) {
        away = now;
    }

    /** The API's address for one of several callers. */
    public URI url(String caller) {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/" + caller + "/bigbluebutton/api");
    }

    /** Does what this caller asks and never says so. */
    public void silentTowards(String caller) {
        silentTowards = caller;
    }

    /** Waits until a caller has been left without an answer; its room is made. */
    public void awaitSilence() throws InterruptedException {
        if (!silent.await(90, TimeUnit.SECONDS)) {
            throw new IllegalStateException("nobody asked");
        }
    }

    /** How often each meeting was asked for. */
    public Map<String, Integer> creations() {
        return creations;
    }

    public Map<String, Map<String, String>> meetings() {
        return meetings;
    }

    /** Calls with a good checksum, in order. */
    public List<String> calls() {
        return calls;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (away) {
                return;
            }
            var path = exchange.getRequestURI().getPath();
            var call = path.substring(path.lastIndexOf('/') + 1);
            var body = said(call, exchange.getRequestURI().getRawQuery()).getBytes(StandardCharsets.UTF_8);
            if (call.equals("create") && path.startsWith("/" + silentTowards + "/")) {
                silent.countDown();
                neverAnswered.await();
            }
            exchange.getResponseHeaders().set("Content-Type", "text/xml");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private String said(String call, String query) {
        int at = query.lastIndexOf("&checksum=");
        if (at < 0 || !query.substring(at + 10).equals(sha256(call + query.substring(0, at) + SECRET))) {
            return xml("FAILED", "checksumError");
        }
        calls.add(call);
        var words = Stream.of(query.substring(0, at).split("&"))
                .map(word -> word.split("=", 2))
                .collect(Collectors.toMap(word -> word[0], word -> URLDecoder.decode(word[1], StandardCharsets.UTF_8)));
        var meeting = words.getOrDefault("meetingID", "");
        return switch (call) {
            case "create" -> {
                creations.merge(meeting, 1, Integer::sum);
                boolean known = meetings.putIfAbsent(meeting, words) != null;
                yield xml("SUCCESS", known ? "duplicateWarning" : "");
            }
            case "join" -> {
                if (!meetings.containsKey(meeting)) {
                    yield xml("FAILED", "notFound");
                }
                joined.add(meeting);
                yield xml("SUCCESS", "successfullyJoined");
            }
            case "end" -> {
                joined.remove(meeting);
                yield meetings.remove(meeting) == null
                        ? xml("FAILED", "notFound")
                        : xml("SUCCESS", "sentEndMeetingRequest");
            }
            case "isMeetingRunning" ->
                "<response><returncode>SUCCESS</returncode><running>" + joined.contains(meeting)
                        + "</running></response>";
            default -> xml("FAILED", "unsupportedRequest");
        };
    }

    private static String xml(String code, String key) {
        return "<response><returncode>" + code + "</returncode><messageKey>" + key + "</messageKey></response>";
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        neverAnswered.countDown();
        server.stop(0);
    }
}
