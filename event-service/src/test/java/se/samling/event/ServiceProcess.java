package se.samling.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.core.env.Environment;

/** The service as a process of its own beside the test's, on the same database and broker, so that it can be killed for real. */
final class ServiceProcess {

    private static final Path LOGS = Path.of("target", "killed-services");

    private final Process process;

    private ServiceProcess(Process process) {
        this.process = process;
    }

    static ServiceProcess start(Environment environment, int port) throws IOException {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                EventServiceApplication.class.getName(),
                "--server.port=" + port));
        for (var name : List.of(
                "spring.datasource.url",
                "spring.datasource.username",
                "spring.datasource.password",
                "spring.kafka.bootstrap-servers",
                "spring.kafka.consumer.group-id",
                "samling.oidc.issuer",
                "samling.link.key",
                "samling.public-url")) {
            command.add("--" + name + "=" + environment.getRequiredProperty(name));
        }
        return new ServiceProcess(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Files.createDirectories(LOGS)
                        .resolve(UUID.randomUUID() + ".log")
                        .toFile())
                .start());
    }

    void kill() throws InterruptedException {
        process.destroyForcibly();
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
