package se.samling.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A part's running process, with its log and the pid file by which a later start knows it. */
final class PartProcess {

    private final ProcessHandle process;
    private final Path pidFile;
    private final Stopwatch started = Stopwatch.start();

    private PartProcess(ProcessHandle process, Path pidFile) {
        this.process = process;
        this.pidFile = pidFile;
    }

    /**
     * Starts it in a session of its own, so that Ctrl-C reaches the launcher only, which then ends the parts in order.
     */
    static PartProcess start(Home home, String name, Launch launch) throws IOException {
        var command = new ArrayList<>(List.of("setsid"));
        command.addAll(launch.command());
        var builder = new ProcessBuilder(command)
                .directory(home.root().toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(home.log(name).toFile()));
        builder.environment().putAll(launch.environment());
        var process = builder.start();
        var pidFile = pidFile(home, name);
        var identity = ProcessIdentity.of(process.pid());
        if (identity.isPresent()) {
            identity.get().write(pidFile);
        }
        return new PartProcess(process.toHandle(), pidFile);
    }

    /** Keeps the log of the run before, and no older one. */
    static void turnLog(Home home, String name) throws IOException {
        var log = home.log(name);
        if (Files.exists(log)) {
            Files.move(log, home.log(name + ".previous"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    static Path pidFile(Home home, String name) {
        return home.run(name + ".pid");
    }

    CompletableFuture<ProcessHandle> ended() {
        return process.onExit();
    }

    Duration age() {
        return started.elapsed();
    }

    /** True when the process ends within this time. */
    boolean endsWithin(Duration time) throws InterruptedException {
        return endsWithin(process, time);
    }

    /** Ends it with its own signal, and after half a minute by force. */
    void end(String signal) throws InterruptedException, IOException {
        end(process, signal);
        Files.deleteIfExists(pidFile);
    }

    static void end(ProcessHandle process, String signal) throws InterruptedException {
        signal(process, signal);
        if (!endsWithin(process, Duration.ofSeconds(30))) {
            process.destroyForcibly();
            endsWithin(process, Duration.ofSeconds(10));
        }
    }

    /** The last lines of a log file. */
    static List<String> lastLines(Path log, int count) {
        try {
            // not as strict text: a log may end in the middle of a letter
            var lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return lines.subList(Math.max(0, lines.size() - count), lines.size());
        } catch (IOException e) {
            return List.of();
        }
    }

    private static void signal(ProcessHandle process, String signal) throws InterruptedException {
        try {
            // Java itself sends TERM and KILL only
            new ProcessBuilder("sh", "-c", "kill -" + signal + " " + process.pid() + " 2>/dev/null")
                    .start()
                    .waitFor();
        } catch (IOException e) {
            process.destroy();
        }
    }

    private static boolean endsWithin(ProcessHandle process, Duration time) throws InterruptedException {
        try {
            process.onExit().get(time.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
