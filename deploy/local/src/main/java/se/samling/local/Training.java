package se.samling.local;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import se.samling.local.part.Applications;
import se.samling.local.part.Kafka;
import se.samling.local.part.Postgres;
import se.samling.local.part.S3;
import se.samling.local.part.Service;
import se.samling.local.part.Services;

/**
 * Unpacks a service's jar and lets it start once for nothing, while the JDK writes down what it loaded (ahead-of-time cache,
 * JEP 514). Later starts take less than half the time. Trained against a database and a broker of its own, thrown away after.
 */
final class Training {

    private static final int AT_ONCE = 2;
    private static final long PATIENCE_SECONDS = 180;

    private final Site site;
    private final Progress progress;

    Training(Site site, Progress progress) {
        this.site = site;
        this.progress = progress;
    }

    void train(List<Service> services) throws IOException, InterruptedException {
        var applications = new Applications(site);
        var untrained = services.stream()
                .map(Service::name)
                .filter(name -> Files.notExists(applications.of(name).folder()))
                .toList();
        if (untrained.isEmpty()) {
            return;
        }
        var ground = ground();
        var room = new EngineRoom(ground.home(), parts(ground), progress.quiet());
        Runtime.getRuntime().addShutdownHook(new Thread(room::end));
        try {
            room.start();
            var trained = Services.all(ground).stream()
                    .filter(service -> untrained.contains(service.name()))
                    .toList();
            all(trained);
        } finally {
            room.end();
            Folders.delete(ground.home().root());
        }
    }

    private void all(List<Service> services) throws InterruptedException {
        try (var workers = Executors.newFixedThreadPool(AT_ONCE)) {
            var runs = services.stream()
                    .map(service -> (Callable<Boolean>) () -> train(service))
                    .toList();
            for (var run : workers.invokeAll(runs)) {
                run.get();
            }
        } catch (ExecutionException e) {
            throw new Trouble("Preparing the services failed: " + e.getCause(), e);
        }
    }

    private boolean train(Service service) throws IOException, InterruptedException {
        var watch = Stopwatch.start();
        var applications = new Applications(site);
        var app = applications.of(service.name());
        Files.createDirectories(applications.folder(app.name()));
        retire(applications.folder(app.name()));
        var draft = app.folder().resolveSibling("draft");
        var log = site.engine().resolve(app.name() + ".training.log");
        Files.deleteIfExists(log);
        if (!run(
                Site.java(
                        128,
                        "-Djarmode=tools",
                        "-jar",
                        app.packed().toString(),
                        "extract",
                        "--destination",
                        draft.toString()),
                log,
                new Launch(List.of()))) {
            throw new Trouble(app.name() + " could not be unpacked; see " + log);
        }
        Files.move(draft, app.folder());
        var command = service.command("-XX:AOTCacheOutput=" + app.cache(), "-Dspring.context.exit=onRefresh");
        var trained = run(command, log, new Launch(List.of(), service.environment())) && Files.exists(app.cache());
        progress.ready(app.name() + (trained ? " prepared" : " unpacked"), watch);
        if (!trained) {
            Files.deleteIfExists(app.cache());
            progress.say("    it starts without a start-up cache, more slowly; see " + log);
        }
        return trained;
    }

    private boolean run(List<String> command, Path log, Launch launch) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(launch.environment());
        var process = builder.start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            return false;
        }
        return process.exitValue() == 0;
    }

    /** The build before stays: another installation may run on it. Older ones go. */
    private static void retire(Path builds) throws IOException {
        try (var folders = Files.list(builds)) {
            folders.sorted(Comparator.comparing((Path folder) -> folder.toFile().lastModified())
                            .reversed())
                    .skip(1)
                    .forEach(Folders::delete);
        }
    }

    private Site ground() throws IOException, InterruptedException {
        var home = Home.at(site.engine().resolve("training"));
        var ground = new Site(site.repository(), home, freePorts(), new Secrets(home.secrets()));
        new Orphans(home).end(parts(ground));
        home.clear();
        return new Site(site.repository(), home, ground.ports(), new Secrets(home.secrets()));
    }

    private static List<Part> parts(Site ground) {
        return List.of(new Postgres(ground), new Kafka(ground), new S3(ground));
    }

    private static Ports freePorts() throws IOException {
        var numbers = new LinkedHashMap<String, Integer>();
        for (var name : Ports.names()) {
            try (var socket = new ServerSocket(0)) {
                numbers.put(name, socket.getLocalPort());
            }
        }
        return new Ports(numbers);
    }
}
