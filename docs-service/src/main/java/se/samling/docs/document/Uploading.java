package se.samling.docs.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import se.samling.docs.document.Draft.FileDraft;
import se.samling.platform.outbox.TimeOrderedId;

/**
 * Takes a file into an event's documentation: looked at, scanned, put into the object store, and only then entered. Whatever
 * ends it halfway leaves at most an object nobody points at, which the {@link OrphanSweep} takes away.
 */
@Service
public class Uploading {

    private final FileTypeDetection types;
    private final VirusScanner scanner;
    private final ObjectStore store;
    private final Catalogue catalogue;
    private final Clock clock;

    Uploading(FileTypeDetection types, VirusScanner scanner, ObjectStore store, Catalogue catalogue, Clock clock) {
        this.types = types;
        this.scanner = scanner;
        this.store = store;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** @throws StoreAway where the file could not be kept; nothing is entered then */
    public Document upload(UUID eventId, FileDraft draft, @Nullable UUID by) {
        DraftRules.check(draft);
        Path content = draft.content();
        var name = FileName.of(draft.name());
        String type = types.welcomeTypeOf(content, name).orElseThrow(FileTypeRefused::new);
        Scan scan = scanner.scan(content);
        var now = clock.instant();
        UUID id = TimeOrderedId.next(now);
        String key = ObjectStore.PREFIX + id;
        var document = new Document(
                id,
                eventId,
                Kind.FILE,
                DraftRules.titleOf(draft),
                DraftRules.languageOf(draft),
                name.text(),
                type,
                size(content),
                sha256(content),
                key,
                null,
                scan,
                by,
                now);
        store.put(key, content, type);
        catalogue.enter(document);
        return document;
    }

    private static long size(Path content) {
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
