package se.samling.systemtest;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/**
 * The system as {@code ./samling up} starts it, on ports and a state folder of its own, once per test run.
 *
 * <p>With the system property {@code samling.running} set to a state folder, the system that already runs there is used and
 * left running.
 */
final class RunningSystem {

    private static final int OFFSET = 10_000;
    private static final long START_MINUTES = 12;
    private static final Path ROOT = repositoryRoot();
    private static RunningSystem started;

    private final Path home;
    private final int offset;
    private final Properties secrets = new Properties();

    private RunningSystem(Path home, int offset) {
        this.home = home;
        this.offset = offset;
    }

    static synchronized RunningSystem get() {
        if (started == null) {
            started = System.getProperty("samling.running") instanceof String home && !home.isBlank()
                    ? new RunningSystem(ROOT.resolve(home), Integer.getInteger("samling.running.offset", 0))
                    : start();
            started.readSecrets();
        }
        return started;
    }

    private static RunningSystem start() {
        var system = new RunningSystem(ROOT.resolve("deploy/system-test/target/samling"), OFFSET);
        system.samling("up", "--fresh", "--detach", "--port-offset", String.valueOf(OFFSET));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> system.samling("down")));
        return system;
    }

    /** Runs {@code ./samling} with these words and this system's state folder; what it prints goes to the test's output. */
    void samling(String... words) {
        var command = new java.util.ArrayList<>(List.of(ROOT.resolve("samling").toString()));
        command.addAll(List.of(words));
        try {
            var output = home.resolveSibling("samling-" + words[0] + ".log").toFile();
            Files.createDirectories(output.toPath().getParent());
            var builder = new ProcessBuilder(command)
                    .directory(ROOT.toFile())
                    .redirectInput(new File("/dev/null"))
                    .redirectErrorStream(true)
                    .redirectOutput(output);
            builder.environment().put("SAMLING_HOME", home.toString());
            var process = builder.start();
            if (!process.waitFor(START_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroy();
                throw new IllegalStateException(
                        String.join(" ", command) + " failed:\n" + Files.readString(output.toPath()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Starts what stands on this system's data, as somebody would after a power cut. */
    void startAgain() {
        samling("up", "--detach", "--port-offset", String.valueOf(offset));
    }

    URI gateway() {
        return local(8080);
    }

    URI inbox() {
        return local(8025);
    }

    int smtpPort() {
        return local(2525).getPort();
    }

    URI keycloak() {
        return local(8180);
    }

    /** A generated value of the local profile, such as a demonstration person's password. */
    String secret(String name) {
        var value = secrets.getProperty(name);
        if (value == null) {
            throw new IllegalArgumentException("no secret " + name + "; there are " + secrets.stringPropertyNames());
        }
        return value;
    }

    Path home() {
        return home;
    }

    static Path root() {
        return ROOT;
    }

    private URI local(int port) {
        return URI.create("http://localhost:" + (port + offset));
    }

    private void readSecrets() {
        try (var reader = Files.newBufferedReader(home.resolve("secrets.properties"))) {
            secrets.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path repositoryRoot() {
        var folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.isExecutable(folder.resolve("samling"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException("not inside the repository: no ./samling above "
                    + Path.of("").toAbsolutePath());
        }
        return folder;
    }
}
