package se.samling.systemtest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * A live encoder with its server: two HLS streams over HTTPS, each a test pattern that goes on two seconds at a time, with Swedish
 * captions. {@code play.example} and {@code reserv.example} are this server to the test's browser alone.
 */
final class Broadcaster implements AutoCloseable {

    static final String MAIN = "play.example";
    static final String BACKUP = "reserv.example";

    private static final int PARTS = 12;
    private static final int AT_ONCE = 4;
    private static final char[] PASSWORD = "of-the-test-only".toCharArray();

    private final HttpsServer server;
    private final Set<String> sending = ConcurrentHashMap.newKeySet();
    private volatile long since;

    Broadcaster() {
        try {
            server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setHttpsConfigurator(new HttpsConfigurator(tls()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    static String address(String host) {
        return "https://" + host + "/live.m3u8";
    }

    /** For the browser's command line. */
    String resolverRules() {
        int port = server.getAddress().getPort();
        return "--host-resolver-rules=MAP %s 127.0.0.1:%d,MAP %s 127.0.0.1:%d".formatted(MAIN, port, BACKUP, port);
    }

    /** Both streams begin. */
    void begin() {
        since = System.nanoTime();
        sending.addAll(Set.of(MAIN, BACKUP));
    }

    /** This one ends in the middle of it. */
    void breakOff(String host) {
        sending.remove(host);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var host = exchange.getRequestHeaders().getFirst("Host").replaceFirst(":.*", "");
            var name = exchange.getRequestURI().getPath().substring(1);
            var headers = exchange.getResponseHeaders();
            headers.set("Access-Control-Allow-Origin", "*");
            headers.set("Cache-Control", "no-store");
            var body = sending.contains(host) ? body(host, name) : null;
            if (body == null) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            headers.set("Content-Type", type(name));
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private byte @Nullable [] body(String host, String name) throws IOException {
        if (name.equals("live.m3u8")) {
            return utf8("""
                    #EXTM3U
                    #EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID="text",NAME="Svenska",LANGUAGE="sv",DEFAULT=YES,AUTOSELECT=YES,URI="text.m3u8"
                    #EXT-X-STREAM-INF:BANDWIDTH=40000,RESOLUTION=160x90,CODECS="avc1.42c00b",SUBTITLES="text"
                    video.m3u8
                    """);
        }
        if (name.equals("video.m3u8")) {
            return list("#EXT-X-MAP:URI=\"init.mp4\"\n", ".m4s");
        }
        if (name.equals("text.m3u8")) {
            return list("", ".vtt");
        }
        if (name.endsWith(".vtt")) {
            int part = Integer.parseInt(name.replace(".vtt", ""));
            return utf8(
                    "WEBVTT\nX-TIMESTAMP-MAP=MPEGTS:0,LOCAL:00:00:00.000\n\n00:%02d.000 --> 00:%02d.000\nText del %d\n"
                            .formatted(part * 2, part * 2 + 2, part + 1));
        }
        var file = "/stream/" + host.replaceFirst("\\..*", "") + "/" + name;
        try (InputStream found = Broadcaster.class.getResourceAsStream(file)) {
            return found == null ? null : found.readAllBytes();
        }
    }

    /** What has been sent so far; there is no end to it. */
    private byte[] list(String map, String ending) {
        long seconds = (System.nanoTime() - since) / 1_000_000_000L;
        int sent = (int) Math.min(PARTS, AT_ONCE + seconds / 2);
        return utf8("#EXTM3U\n#EXT-X-VERSION:7\n#EXT-X-TARGETDURATION:2\n#EXT-X-MEDIA-SEQUENCE:0\n" + map
                + IntStream.range(0, sent)
                        .mapToObj(part -> "#EXTINF:2.000,\n" + part + ending + "\n")
                        .collect(Collectors.joining()));
    }

    private static String type(String name) {
        return name.endsWith(".m3u8")
                ? "application/vnd.apple.mpegurl"
                : name.endsWith(".vtt") ? "text/vtt; charset=UTF-8" : "video/mp4";
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A key of the moment, made by the JDK's own tool; the test's browser takes any. */
    private static SSLContext tls() throws IOException {
        try {
            var folder = Files.createTempDirectory("broadcaster");
            var file = folder.resolve("key.p12");
            int made = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "keytool")
                                    .toString(),
                            "-genkeypair",
                            "-alias",
                            "play",
                            "-keyalg",
                            "EC",
                            "-groupname",
                            "secp256r1",
                            "-dname",
                            "CN=" + MAIN,
                            "-ext",
                            "san=dns:" + MAIN + ",dns:" + BACKUP,
                            "-validity",
                            "2",
                            "-keystore",
                            file.toString(),
                            "-storepass",
                            new String(PASSWORD))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            if (made != 0) {
                throw new IOException("keytool ended with " + made);
            }
            var keys = KeyStore.getInstance(file.toFile(), PASSWORD);
            Files.delete(file);
            Files.delete(folder);
            var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(keys, PASSWORD);
            var tls = SSLContext.getInstance("TLS");
            tls.init(managers.getKeyManagers(), null, null);
            return tls;
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
