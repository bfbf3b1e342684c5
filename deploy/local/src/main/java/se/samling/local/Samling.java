package se.samling.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import se.samling.local.demo.Demonstration;
import se.samling.local.part.Kafka;
import se.samling.local.part.Keycloak;
import se.samling.local.part.Mail;
import se.samling.local.part.Postgres;
import se.samling.local.part.S3;
import se.samling.local.part.Services;

/** What {@code ./samling up}, {@code down} and {@code status} run. */
public final class Samling {

    private final Words words;
    private final Site site;
    private final Progress progress;
    private final Orphans orphans;

    private Samling(Words words, Site site, Progress progress) {
        this.words = words;
        this.site = site;
        this.progress = progress;
        this.orphans = new Orphans(site.home());
    }

    public static void main(String... arguments) throws IOException, InterruptedException {
        var progress = new Progress(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        try {
            var words = Words.of(List.of(arguments));
            var home = Home.at(Path.of(System.getProperty("samling.home", ".samling")));
            var samling = new Samling(words, site(words, home), progress);
            switch (words.act()) {
                case "up" -> samling.up();
                case "down" -> samling.down();
                case "status" -> samling.status();
                default -> throw new Trouble("\"" + words.act() + "\" is not understood. See ./samling help.");
            }
        } catch (Trouble trouble) {
            progress.say("");
            progress.say(String.valueOf(trouble.getMessage()));
            System.exit(1);
        }
    }

    private static Site site(Words words, Home home) throws IOException {
        var file = new Properties();
        if (Files.exists(home.ports())) {
            try (var reader = Files.newBufferedReader(home.ports())) {
                file.load(reader);
            }
        }
        var repository = Path.of(System.getProperty("samling.repository", ""))
                .toAbsolutePath()
                .normalize();
        var ports = "up".equals(words.act())
                ? Ports.choose(words.portOffset(), System.getenv(), file)
                : RunningPorts.read(home).orElseGet(() -> Ports.choose(words.portOffset(), System.getenv(), file));
        return new Site(repository, home, ports, new Secrets(home.secrets()));
    }

    private void up() throws IOException, InterruptedException {
        orphans.launcher().ifPresent(launcher -> {
            throw new Trouble(
                    "Samling is up already (process " + launcher.pid() + "). See ./samling status, or ./samling down.");
        });
        var all = parts(site);
        clearTheGround(all);
        var home = site.home();
        ProcessIdentity.of(ProcessHandle.current().pid())
                .orElseThrow()
                .write(PartProcess.pidFile(home, Orphans.LAUNCHER));
        // a fresh start made new passwords necessary
        var fresh = new Site(site.repository(), home, site.ports(), new Secrets(home.secrets()));
        var chosen = chosen(parts(fresh));
        new Preparation(fresh, progress).prepare(chosen);

        var room = new EngineRoom(home, chosen, progress);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> leave(room)));
        var watch = Stopwatch.start();
        progress.say("Samling starts …");
        room.start();
        if (words.only().isEmpty()) {
            new Demonstration(fresh, Clock.systemDefaultZone()).load(progress::say);
        }
        RunningPorts.write(home, fresh.ports());
        var memory = Memory.ofEverything();
        progress.say("Everything is up after %s; %d processes hold %d MiB."
                .formatted(watch.seconds(), memory.processes(), memory.mebibytes()));
        Files.writeString(home.run("ready"), "");
        if (!Boolean.getBoolean("samling.detached")) {
            new Addresses(fresh).print(progress);
            progress.say("Ctrl-C ends it all.");
        }
        room.watch();
    }

    /** After this nobody holds our files or ports, and a fresh start has nothing left of the old. */
    private void clearTheGround(List<Part> all) throws IOException, InterruptedException {
        orphans.end(all).forEach(name -> progress.say(name + " was left by an earlier run and has been ended."));
        Files.deleteIfExists(site.home().run("ready"));
        if (words.fresh()) {
            site.home().clear();
        }
        site.ports()
                .refuseTaken(chosen(all).stream()
                        .flatMap(part -> part.ports().stream())
                        .toList());
    }

    private void leave(EngineRoom room) {
        progress.say("\nSamling ends …");
        room.end();
        try {
            Files.deleteIfExists(site.home().run("ready"));
            Files.deleteIfExists(PartProcess.pidFile(site.home(), Orphans.LAUNCHER));
        } catch (IOException e) {
            progress.say(e.toString());
        }
        progress.say("Everything has ended.");
    }

    private void down() throws IOException, InterruptedException {
        var launcher = orphans.launcher().flatMap(identity -> ProcessHandle.of(identity.pid()));
        launcher.ifPresent(process -> {
            process.destroy();
            process.onExit().orTimeout(2, TimeUnit.MINUTES).join();
        });
        var left = orphans.end(parts(site));
        left.forEach(name -> progress.say(name + " was left by an earlier run and has been ended."));
        progress.say(launcher.isPresent() || !left.isEmpty() ? "Samling is down." : "Samling was not up.");
    }

    private void status() {
        var up = Files.exists(site.home().run("ready")) && orphans.launcher().isPresent();
        for (var part : parts(site)) {
            var process = ProcessIdentity.read(PartProcess.pidFile(site.home(), part.name()))
                    .filter(ProcessIdentity::alive);
            progress.say("  %-22s %s"
                    .formatted(
                            part.name(),
                            process.map(found -> "runs, process " + found.pid()).orElse("does not run")));
        }
        if (!up) {
            throw new Trouble("Samling is not up.");
        }
        new Addresses(site).print(progress);
    }

    private List<Part> chosen(List<Part> all) {
        var names = all.stream().map(Part::name).toList();
        for (var name : words.only()) {
            if (!names.contains(name)) {
                throw new Trouble("There is no part \"" + name + "\"; there are " + String.join(", ", names) + ".");
            }
        }
        return all.stream()
                .filter(part -> words.only().isEmpty() || words.only().contains(part.name()))
                .toList();
    }

    private static List<Part> parts(Site site) {
        var parts = new ArrayList<Part>(
                List.of(new Postgres(site), new Kafka(site), new S3(site), new Mail(site), new Keycloak(site)));
        parts.addAll(Services.all(site));
        return parts;
    }
}
