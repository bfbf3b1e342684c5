package se.samling.docs.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scanner's protocol, spoken with a daemon of the test's own. */
class ClamdTests {

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = Files.write(folder.resolve("file"), new byte[200_000]);
    }

    @Test
    void aFileIsCleanOnlyWhenTheDaemonSaysSo() throws IOException {
        try (var daemon = new Daemon("stream: OK\0")) {
            assertThat(daemon.client().scan(file)).isEqualTo(Scan.CLEAN);
            assertThat(daemon.received.join()).isEqualTo(200_000);
        }
    }

    @Test
    void anInfectedFileIsRefusedByName() throws IOException {
        try (var daemon = new Daemon("stream: Eicar-Test-Signature FOUND\0")) {
            assertThatThrownBy(() -> daemon.client().scan(file)).isInstanceOf(VirusScanner.Infected.class);
        }
    }

    @Test
    void anAnswerThatIsNeitherAndNoAnswerAtAllKeepTheFileOut() throws IOException {
        int port;
        try (var daemon = new Daemon("INSTREAM size limit exceeded. ERROR\0")) {
            port = daemon.socket.getLocalPort();
            assertThatThrownBy(() -> daemon.client().scan(file)).isInstanceOf(VirusScanner.ScannerAway.class);
        }
        assertThatThrownBy(() -> new Clamd("127.0.0.1", port).scan(file)).isInstanceOf(VirusScanner.ScannerAway.class);
    }

    @Test
    void withoutADaemonNothingIsCalledClean() {
        assertThat(new Scanning().virusScanner("", 3310).scan(file)).isEqualTo(Scan.NOT_SCANNED);
    }

    /** Takes one file as clamd does and gives one answer. */
    private static final class Daemon implements AutoCloseable {

        private final ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
        private final CompletableFuture<Integer> received = new CompletableFuture<>();

        Daemon(String answer) throws IOException {
            Thread.ofVirtual().start(() -> {
                try (var one = socket.accept();
                        var in = new DataInputStream(one.getInputStream())) {
                    in.readFully(new byte["zINSTREAM\0".length()]);
                    int all = 0;
                    for (int chunk = in.readInt(); chunk > 0; chunk = in.readInt()) {
                        in.readFully(new byte[chunk]);
                        all += chunk;
                    }
                    one.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                    received.complete(all);
                } catch (IOException broken) {
                    received.completeExceptionally(broken);
                }
            });
        }

        Clamd client() {
            return new Clamd("127.0.0.1", socket.getLocalPort());
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
