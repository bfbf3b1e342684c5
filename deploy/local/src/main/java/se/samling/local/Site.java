package se.samling.local;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What every part may ask about the place it runs in.
 *
 * @param repository the checkout
 * @param home this installation's state
 * @param ports this installation's ports
 * @param secrets this installation's passwords
 */
public record Site(Path repository, Home home, Ports ports, Secrets secrets) {

    /** What is made once per build and shared by all installations: unpacked distributions and start-up caches. */
    public Path engine() {
        return repository.resolve("deploy/local/target/engine");
    }

    public URI url(String port) {
        return URI.create("http://localhost:" + ports.of(port));
    }

    /** A small JVM: memory counts for more here than peak speed. */
    public static List<String> java(int heapMegabytes, String... rest) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heapMegabytes + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8"));
        command.addAll(List.of(rest));
        return command;
    }

    /** A small JVM on the launcher's own class path, for the parts that come as jars. */
    public static List<String> javaWithParts(int heapMegabytes, String... rest) {
        var command = java(heapMegabytes, "-Dsamling.log=INFO", "-cp", System.getProperty("java.class.path"));
        command.addAll(List.of(rest));
        return command;
    }
}
