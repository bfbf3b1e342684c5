package se.samling.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import se.samling.local.part.Keycloak;
import se.samling.local.part.Service;

/** What is done once per build, not at every start: distributions are unpacked, Keycloak is built, services are trained. */
final class Preparation {

    private final Site site;
    private final Progress progress;

    Preparation(Site site, Progress progress) {
        this.site = site;
        this.progress = progress;
    }

    /** One preparation at a time: two installations may be started from the same checkout. */
    void prepare(List<Part> parts) throws IOException, InterruptedException {
        Files.createDirectories(site.engine());
        try (var channel = FileChannel.open(
                        site.engine().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            Objects.requireNonNull(lock);
            once("postgres", this::unpackPostgres);
            if (parts.stream().anyMatch(Keycloak.class::isInstance)) {
                once("keycloak", this::buildKeycloak);
            }
            var services = parts.stream()
                    .filter(Service.class::isInstance)
                    .map(Service.class::cast)
                    .toList();
            new Training(site, progress).train(services);
        }
    }

    private interface Work {
        void into(Path draft) throws IOException, InterruptedException;
    }

    /** Made in a draft folder and renamed, so that a preparation broken off is simply done again. */
    private void once(String name, Work work) throws IOException, InterruptedException {
        var folder = site.engine().resolve(name);
        if (Files.exists(folder)) {
            return;
        }
        var watch = Stopwatch.start();
        var draft = site.engine().resolve(name + ".draft");
        Folders.delete(draft);
        Files.createDirectories(draft);
        work.into(draft);
        Files.move(draft, folder);
        progress.ready(name + " prepared", watch);
    }

    private void unpackPostgres(Path draft) throws IOException {
        var arm = "aarch64".equals(System.getProperty("os.arch"));
        var archive = arm ? "/postgres-linux-arm_64.txz" : "/postgres-linux-x86_64.txz";
        try (var packed = Preparation.class.getResourceAsStream(archive)) {
            if (packed == null) {
                throw new Trouble(
                        "There are no PostgreSQL binaries for this machine; Samling runs on Linux, x86-64 or ARM 64.");
            }
            untar(packed, draft);
        }
    }

    private static void untar(InputStream packed, Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var target = inside(folder, entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else if (entry.isSymbolicLink()) {
                    Files.createDirectories(target.getParent());
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(tar, target);
                    if ((entry.getMode() & 0100) != 0) {
                        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
                    }
                }
            }
        }
    }

    /** Keycloak's own build step fixes the database's kind, which makes every later start quicker. */
    private void buildKeycloak(Path draft) throws IOException, InterruptedException {
        try (var archives =
                Files.newDirectoryStream(site.repository().resolve("deploy/local/target/dist"), "keycloak-*.zip")) {
            try (var zip =
                    new ZipInputStream(Files.newInputStream(archives.iterator().next()))) {
                for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    // the archive's first folder is the distribution's name
                    var target = inside(draft, entry.getName().replaceFirst("^[^/]+/?", ""));
                    if (entry.isDirectory()) {
                        Files.createDirectories(target);
                    } else {
                        Files.createDirectories(target.getParent());
                        Files.copy(zip, target);
                    }
                }
            }
        }
        run(Keycloak.command(draft, 512, "build", "--db=postgres", "--cache=local"));
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new Trouble(String.join(" ", command) + " failed:\n" + said);
        }
    }

    private static Path inside(Path folder, String name) throws IOException {
        var target = folder.resolve(name).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("an archive's entry points outside: " + name);
        }
        return target;
    }
}
