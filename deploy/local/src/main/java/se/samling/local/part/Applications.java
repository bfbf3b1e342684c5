package se.samling.local.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import se.samling.local.Site;
import se.samling.local.Trouble;

/** Where the services' unpacked jars lie: a folder per service and build, so that a new build disturbs no running one. */
public record Applications(Site site) {

    /**
     * @param folder unpacked by Boot's {@code jarmode=tools}
     * @param packed the jar that Maven made
     */
    public record Application(String name, Path folder, Path packed) {

        public Path jar() {
            return folder.resolve(packed.getFileName().toString());
        }

        /** The JDK's ahead-of-time cache, from a training run; absent when that failed. */
        public Path cache() {
            return folder.resolve("app.aot");
        }
    }

    public Application of(String name) {
        var packed = packed(name);
        return new Application(name, folder(name).resolve(version(packed)), packed);
    }

    /** Holds all builds of one service. */
    public Path folder(String name) {
        return site.engine().resolve("apps").resolve(name);
    }

    private Path packed(String name) {
        try (var jars = Files.newDirectoryStream(site.repository().resolve(name).resolve("target"), name + "-*.jar")) {
            for (var jar : jars) {
                if (!jar.toString().matches(".*-(sources|tests|javadoc)\\.jar")) {
                    return jar;
                }
            }
        } catch (IOException e) {
            throw new Trouble(name + " is not built: " + e.getMessage(), e);
        }
        throw new Trouble(name + " is not built: there is no jar in " + name + "/target.");
    }

    private static String version(Path jar) {
        try {
            return Long.toHexString(Files.getLastModifiedTime(jar).toMillis()) + "-"
                    + Long.toHexString(Files.size(jar));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
