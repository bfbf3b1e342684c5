package se.samling.docs.file;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The ClamAV daemon over TCP, by its INSTREAM command: chunks with a four-byte length, an empty one at the end. */
class Clamd implements VirusScanner {

    private static final Logger log = LoggerFactory.getLogger(Clamd.class);
    private static final int CHUNK = 64 * 1024;
    private static final int CONNECT_MILLIS = 2_000;
    private static final int ANSWER_MILLIS = 60_000;

    private final String host;
    private final int port;

    Clamd(String host, int port) {
        this.host = host;
        this.port = port;
    }

    @Override
    public Scan scan(Path file) {
        String answer = ask(file);
        if (answer.endsWith(" OK")) {
            return Scan.CLEAN;
        }
        if (answer.endsWith(" FOUND")) {
            log.warn("A file was refused: {}", answer);
            throw new Infected();
        }
        log.error("clamd answered: {}", answer);
        throw new ScannerAway();
    }

    private String ask(Path file) {
        try (var socket = new Socket();
                var content = Files.newInputStream(file)) {
            socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
            socket.setSoTimeout(ANSWER_MILLIS);
            var to = new DataOutputStream(socket.getOutputStream());
            to.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            send(content, to);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)
                    .replace("\0", "")
                    .strip();
        } catch (IOException away) {
            log.error("clamd does not answer: {}", away.toString());
            throw new ScannerAway();
        }
    }

    private static void send(InputStream content, DataOutputStream to) throws IOException {
        var chunk = new byte[CHUNK];
        for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
            to.writeInt(read);
            to.write(chunk, 0, read);
        }
        to.writeInt(0);
        to.flush();
    }
}
