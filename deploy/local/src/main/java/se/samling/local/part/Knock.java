package se.samling.local.part;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks whether somebody is at home. */
final class Knock {

    private static final Duration SHORT = Duration.ofSeconds(3);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(SHORT).build();

    private Knock() {}

    /** Whether a program listens there. */
    static boolean port(int number) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), number), (int) SHORT.toMillis());
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** The status that a GET is answered with. */
    static int status(URI address) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(address).timeout(SHORT).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
