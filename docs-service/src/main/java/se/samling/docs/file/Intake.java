package se.samling.docs.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Takes a received file into the object store: looked at, scanned, put. The caller enters it in a row of its own afterwards;
 * whatever ends it halfway leaves at most an object nobody points at, which the {@link OrphanSweep} takes away.
 */
@Service
public class Intake {

    private final FileTypeDetection types;
    private final VirusScanner scanner;
    private final ObjectStore store;

    Intake(FileTypeDetection types, VirusScanner scanner, ObjectStore store) {
        this.types = types;
        this.scanner = scanner;
        this.store = store;
    }

    /**
     * @param id of the row that will point at it
     * @param sent the name the file came with
     * @throws FileTypeRefused where it is of no type that is welcome for the purpose
     * @throws StoreAway where it could not be kept
     */
    public StoredFile take(UUID id, Path content, @Nullable String sent, Purpose purpose) {
        var name = FileName.of(sent);
        String type = types.welcomeTypeOf(content, name)
                .filter(purpose::welcomes)
                .orElseThrow(() -> new FileTypeRefused(purpose));
        Scan scan = scanner.scan(content);
        var file = new StoredFile(ObjectStore.PREFIX + id, name.text(), type, size(content), sha256(content), scan);
        store.put(file.key(), content, type);
        return file;
    }

    /** Bytes of a received file. */
    public static long size(Path content) {
        try {
            return Files.size(content);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String sha256(Path content) {
        try (InputStream file = Files.newInputStream(content)) {
            var digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(file, digest).transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
