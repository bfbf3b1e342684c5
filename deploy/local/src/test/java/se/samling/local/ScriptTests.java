package se.samling.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The functions of the script {@code samling}, on a repository made for the test. */
class ScriptTests {

    private static final Path SCRIPT = Path.of("../../samling").toAbsolutePath().normalize();

    @TempDir
    Path repository;

    @Test
    void aChangedAddedOrRenamedSourceNeedsABuild() throws Exception {
        var source = write("event-service/src/Event.java", "class Event {}");
        var before = run("fingerprint event-service");

        Files.writeString(source, "class Event { }");
        var changed = run("fingerprint event-service");
        write("event-service/src/Place.java", "");
        var added = run("fingerprint event-service");
        Files.move(source, source.resolveSibling("Meeting.java"));
        var renamed = run("fingerprint event-service");

        assertThat(new String[] {before, changed, added, renamed}).doesNotHaveDuplicates();
    }

    @Test
    void whatTheBuildMakesNeedsNoBuild() throws Exception {
        var source = write("event-service/src/Event.java", "class Event {}");
        var before = run("fingerprint event-service");

        write("event-service/target/classes/Event.class", "");
        write("event-service/frontend/node_modules/htmx/package.json", "{}");
        Files.setLastModifiedTime(source, java.nio.file.attribute.FileTime.fromMillis(0));

        assertThat(run("fingerprint event-service")).isEqualTo(before);
    }

    @Test
    void theSummaryCountsTheReportsOfAllModulesAndRunners() throws Exception {
        write("a/target/surefire-reports/TEST-A.xml", """
                <?xml version="1.0"?>
                <testsuite name="A" time="1.5" tests="10" errors="1" skipped="2" failures="1">
                  <testcase name="x"/>
                </testsuite>
                """);
        write(
                "deploy/b/target/failsafe-reports/TEST-B.xml",
                "<testsuite name=\"B\" tests=\"5\" errors=\"0\" skipped=\"0\" failures=\"0\"/>\n");

        assertThat(run("summary")).isEqualTo("11 passed, 2 failed, 2 skipped\n");
    }

    @Test
    void aJdkIsKnownByItsReleaseFile() throws Exception {
        var compiler = write("jdk-24/bin/javac", "");
        assertThat(compiler.toFile().setExecutable(true)).isTrue();
        write("jdk-24/release", "JAVA_VERSION=\"24.0.2\"\n");
        assertThat(write("jdk-25/bin/javac", "").toFile().setExecutable(true)).isTrue();
        write("jdk-25/release", "JAVA_VERSION=\"25\"\n");

        assertThat(run("is_new_enough $root/jdk-24 && echo yes || echo no")).isEqualTo("no\n");
        assertThat(run("is_new_enough $root/jdk-25 && echo yes || echo no")).isEqualTo("yes\n");
        assertThat(run("is_new_enough $root/jdk-26 && echo yes || echo no")).isEqualTo("no\n");
    }

    private Path write(String path, String content) throws IOException {
        var file = repository.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private String run(String words) throws IOException, InterruptedException {
        var process = new ProcessBuilder("bash", "-c", "source " + SCRIPT + "; root=" + repository + "; " + words)
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
