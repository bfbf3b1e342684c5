package se.samling.local.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/** The caught mails, each a file {@code 000042.eml} whose number is its place in time. Survives a restart. */
final class Mailbox {

    private static final String ENDING = ".eml";

    private final Path folder;
    private final AtomicLong last = new AtomicLong();
    private final ConcurrentSkipListMap<Long, Letter> letters = new ConcurrentSkipListMap<>(Comparator.reverseOrder());

    Mailbox(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        try (var files = Files.newDirectoryStream(folder, "*" + ENDING)) {
            for (var file : files) {
                var number = Long.parseLong(file.getFileName().toString().replace(ENDING, ""));
                letters.put(number, Letter.read(number, Files.readAllBytes(file)));
                last.accumulateAndGet(number, Math::max);
            }
        }
    }

    /** Keeps the mail as it came, one copy for each recipient of the envelope, whom it names on top. */
    Letter keep(MimeMessage message, String recipient) throws IOException, MessagingException {
        var bytes = new java.io.ByteArrayOutputStream();
        bytes.write(("Delivered-To: " + recipient + "\r\n").getBytes(StandardCharsets.UTF_8));
        message.writeTo(bytes);
        var number = last.incrementAndGet();
        var letter = Letter.read(number, bytes.toByteArray());
        var draft = folder.resolve(number + ".draft");
        Files.write(draft, bytes.toByteArray());
        Files.move(draft, file(number), StandardCopyOption.ATOMIC_MOVE);
        letters.put(number, letter);
        return letter;
    }

    /** Newest first. */
    Collection<Letter> all() {
        return List.copyOf(letters.values());
    }

    Optional<Letter> find(long number) {
        return Optional.ofNullable(letters.get(number));
    }

    void clear() throws IOException {
        for (var number : List.copyOf(letters.keySet())) {
            letters.remove(number);
            Files.deleteIfExists(file(number));
        }
    }

    private Path file(long number) {
        return folder.resolve(String.format("%06d", number) + ENDING);
    }
}
