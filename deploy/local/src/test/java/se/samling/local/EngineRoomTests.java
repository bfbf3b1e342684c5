package se.samling.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With shell commands as parts: real processes, but small ones. */
class EngineRoomTests {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Progress progress = new Progress(new PrintStream(printed, true, StandardCharsets.UTF_8));
    private Home home;
    private EngineRoom room;

    /** Is ready when its command has written a file of its name, and writes its name into {@code ends} when ended. */
    private record ShellPart(Home home, String name, List<String> needs, String before) implements Part {

        @Override
        public List<String> ports() {
            return List.of();
        }

        @Override
        public Launch launch() {
            var script = "%s; trap 'echo %s >> ends; exit' TERM; touch %s.ready; while :; do sleep 0.1; done"
                    .formatted(before, name, name);
            return new Launch(List.of("sh", "-c", script));
        }

        @Override
        public boolean ready() {
            return Files.exists(home.root().resolve(name + ".ready"));
        }
    }

    @BeforeEach
    void makeHome() {
        home = Home.at(folder.resolve("home"));
    }

    @AfterEach
    void end() {
        room.end();
    }

    private void start(Part... parts) {
        room = new EngineRoom(home, List.of(parts), progress);
        room.start();
    }

    private Part part(String name, String... needs) {
        return new ShellPart(home, name, List.of(needs), ":");
    }

    @Test
    void aPartIsStartedAfterThoseItNeedsAndEndedBeforeThem() throws IOException {
        start(part("database"), part("service", "database"), part("gateway", "service"));
        assertThat(printed.toString(StandardCharsets.UTF_8)).containsSubsequence("database", "service", "gateway");

        room.end();
        assertThat(Files.readAllLines(home.root().resolve("ends"))).containsExactly("gateway", "service", "database");
    }

    @Test
    void aPartThatFailsShowsItsLastLinesAndStopsTheStart() {
        var broken = new ShellPart(home, "broken", List.of(), "seq 100; echo no money; exit 3");

        assertThatThrownBy(() -> start(broken, part("service", "broken")))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("broken failed")
                .hasMessageContaining("no money")
                .hasMessageContaining("    72\n")
                .hasMessageNotContaining("    71\n");
        assertThat(home.root().resolve("service.ready")).doesNotExist();
    }

    @Test
    void aPartThatDiesIsStartedAgainAndAfterTheEndNoMore() throws IOException, InterruptedException {
        start(part("database"));
        var file = PartProcess.pidFile(home, "database");
        var first = ProcessIdentity.read(file).orElseThrow();

        ProcessHandle.of(first.pid()).orElseThrow().destroyForcibly();
        Awaitility.await("another process in its place")
                .until(() -> ProcessIdentity.read(file)
                        .filter(ProcessIdentity::alive)
                        .isPresent());
        var second = ProcessIdentity.read(file).orElseThrow();
        room.end();

        assertThat(second).isNotEqualTo(first);
        assertThat(second.alive()).isFalse();
        assertThat(file).doesNotExist();
    }

    @Test
    void whatAKilledLauncherLeftIsFoundAndEnded() throws IOException, InterruptedException {
        var part = part("database");
        start(part);
        var identity =
                ProcessIdentity.read(PartProcess.pidFile(home, "database")).orElseThrow();

        // another launcher, which knows nothing but the files
        assertThat(new Orphans(home).end(List.of(part))).containsExactly("database");
        assertThat(identity.alive()).isFalse();
        assertThat(PartProcess.pidFile(home, "database")).doesNotExist();
    }

    @Test
    void aPidFileOfAnotherBootHarmsNobody() throws IOException, InterruptedException {
        start();
        var file = PartProcess.pidFile(home, "database");
        new ProcessIdentity(ProcessHandle.current().pid(), 1).write(file);

        assertThat(new Orphans(home).end(List.of(part("database")))).isEmpty();
        assertThat(file).doesNotExist();
    }
}
