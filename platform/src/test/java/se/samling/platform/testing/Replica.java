package se.samling.platform.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.awaitility.Awaitility;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.env.Environment;

/**
 * The service under test once more: a process of its own on the same database, Kafka and object store, that believes the same
 * tokens, and that can be killed for real and started again. It hears nothing: what others tell is the first one's to take.
 */
public final class Replica implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final List<String> SETTINGS = List.of(
            "spring.datasource.url",
            "spring.datasource.username",
            "spring.datasource.password",
            "spring.kafka.bootstrap-servers",
            "samling.oidc.issuer",
            "samling.link.key",
            "samling.public-url",
            "samling.keycloak.enabled",
            "samling.notes.key",
            "samling.s3.endpoint",
            "samling.s3.access-key",
            "samling.s3.secret-key");

    private final List<String> command;
    private final File log;
    private final URI address;
    private Process process;

    private Replica(List<String> command, File log, URI address) {
        this.command = command;
        this.log = log;
        this.address = address;
        this.process = begin();
    }

    /** Starts it, and does not wait until it answers: see {@link #awaitReady}. Its words go to {@code target/replicas}. */
    public static Replica of(Class<?> application, Environment environment) {
        int port = freePort();
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                TestTokens.keyForAnother(),
                "-cp",
                System.getProperty("java.class.path"),
                Replica.class.getName(),
                application.getName(),
                "--server.port=" + port,
                "--spring.kafka.listener.auto-startup=false"));
        SETTINGS.stream()
                .filter(environment::containsProperty)
                .forEach(name -> command.add("--" + name + "=" + environment.getProperty(name)));
        var log = new File("target/replicas/" + application.getSimpleName() + "-" + port + ".log");
        log.getParentFile().mkdirs();
        return new Replica(command, log, URI.create("http://localhost:" + port));
    }

    public static void main(String[] words) throws ClassNotFoundException {
        new SpringApplicationBuilder(Class.forName(words[0]), TestTokens.Decoder.class)
                .run(Arrays.copyOfRange(words, 1, words.length));
    }

    public URI address() {
        return address;
    }

    /** Until it takes requests. */
    public Replica awaitReady() {
        Awaitility.await("the replica on " + address)
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(200))
                .until(this::ready);
        return this;
    }

    /** SIGKILL; returns when it is gone. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    public Replica startAgain() {
        process = begin();
        return this;
    }

    @Override
    public void close() {
        kill();
    }

    private boolean ready() throws InterruptedException {
        try {
            var answer = HTTP.send(
                    HttpRequest.newBuilder(address.resolve("/actuator/health/readiness"))
                            .build(),
                    BodyHandlers.discarding());
            return answer.statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private Process begin() {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                    .start();
        } catch (IOException notStarted) {
            throw new UncheckedIOException(notStarted);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
