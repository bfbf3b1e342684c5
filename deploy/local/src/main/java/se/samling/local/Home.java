package se.samling.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** The state folder, {@code .samling} unless told otherwise: everything that must survive a restart, and nothing else. */
public record Home(Path root) {

    private static final List<String> OWN = List.of("data", "log", "run", "mail", "secrets.properties");

    /** Makes the folder, readable by its owner only, since it holds passwords and personal data. */
    public static Home at(Path root) {
        var home = new Home(root.toAbsolutePath().normalize());
        try {
            Files.createDirectories(
                    home.root, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (IOException e) {
            throw new Trouble("The state folder " + home.root + " cannot be made: " + e.getMessage(), e);
        }
        return home;
    }

    public Path data(String part) {
        return root.resolve("data").resolve(part);
    }

    public Path mail() {
        return folder("mail");
    }

    public Path log(String part) {
        return folder("log").resolve(part + ".log");
    }

    public Path run(String file) {
        return folder("run").resolve(file);
    }

    public Path secrets() {
        return root.resolve("secrets.properties");
    }

    public Path ports() {
        return root.resolve("ports");
    }

    /** Forgets all data, but not the chosen ports. Touches only what Samling itself puts there. */
    public void clear() {
        OWN.forEach(name -> Folders.delete(root.resolve(name)));
    }

    private Path folder(String name) {
        try {
            return Files.createDirectories(root.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
