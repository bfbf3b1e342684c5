package se.samling.bench;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import se.samling.local.Site;
import se.samling.local.Trouble;
import se.samling.local.part.Service;

/** One more event-service beside the one that is up, on the same database and broker, that admits so many people per transaction. */
final class Replica implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private final Process process;
    private final URI address;

    private Replica(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    static Replica start(Site site, Service service, int group) throws IOException, InterruptedException {
        int port = freePort();
        var builder = new ProcessBuilder(service.command())
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(site.home().log("event-service-by-" + group).toFile());
        builder.environment().putAll(service.environment());
        builder.environment().put("SERVER_PORT", String.valueOf(port));
        builder.environment().put("SAMLING_ADMISSION_GROUP", String.valueOf(group));
        var replica = new Replica(builder.start(), URI.create("http://localhost:" + port));
        replica.awaitReady(site);
        return replica;
    }

    URI address() {
        return address;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitReady(Site site) throws InterruptedException {
        long patience = System.nanoTime() + PATIENCE.toNanos();
        while (!ready()) {
            if (process.waitFor(300, TimeUnit.MILLISECONDS) || System.nanoTime() > patience) {
                close();
                throw new Trouble("event-service did not start; see the logs in "
                        + site.home().root() + "/log.");
            }
        }
    }

    private boolean ready() throws InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var question = HttpRequest.newBuilder(address.resolve("/actuator/health/readiness"))
                    .timeout(Duration.ofSeconds(2))
                    .build();
            return client.send(question, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
