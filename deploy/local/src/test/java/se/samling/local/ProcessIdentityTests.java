package se.samling.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessIdentityTests {

    private static final String STAT =
            "4711 (tricky) name) S 1 4711 4711 0 -1 4194304 100 0 0 0 1 2 0 0 20 0 1 0 987654 1000 50 18446744073709551615";

    @TempDir
    Path folder;

    @Test
    void theStartTimeIsFoundBehindANameWithBrackets() {
        assertThat(ProcessIdentity.fromStat(4711, STAT)).contains(new ProcessIdentity(4711, 987_654));
    }

    @Test
    void aZombieIsDead() {
        assertThat(ProcessIdentity.fromStat(4711, STAT.replace(") S ", ") Z "))).isEmpty();
    }

    @Test
    void weAreAlive() {
        var ourselves = ProcessIdentity.of(ProcessHandle.current().pid());

        assertThat(ourselves)
                .hasValueSatisfying(identity -> assertThat(identity.alive()).isTrue());
    }

    @Test
    void aStrangerWithTheSamePidIsNotTheOneWeStarted() {
        var ourselves = ProcessIdentity.of(ProcessHandle.current().pid()).orElseThrow();

        assertThat(new ProcessIdentity(ourselves.pid(), ourselves.started() - 1).alive())
                .isFalse();
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        var file = folder.resolve("kafka.pid");
        new ProcessIdentity(12, 34).write(file);

        assertThat(ProcessIdentity.read(file)).contains(new ProcessIdentity(12, 34));
    }

    @Test
    void halfAFileOrNoneIsNobody() throws IOException {
        var file = folder.resolve("kafka.pid");
        assertThat(ProcessIdentity.read(file)).isEmpty();

        Files.writeString(file, "12");
        assertThat(ProcessIdentity.read(file)).isEmpty();
    }
}
