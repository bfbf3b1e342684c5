package se.samling.docs.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import se.samling.docs.document.Draft.TextDraft;
import se.samling.docs.file.Scan;
import se.samling.platform.outbox.TimeOrderedId;

/** Takes a text in Markdown into an event's documentation. */
@Service
public class Writing {

    private final Catalogue catalogue;
    private final Clock clock;

    Writing(Catalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    public Document write(UUID eventId, TextDraft draft, @Nullable UUID by) {
        DraftRules.check(draft);
        String body = DraftRules.storable(draft.body());
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        var now = clock.instant();
        var document = new Document(
                TimeOrderedId.next(now),
                eventId,
                Kind.TEXT,
                DraftRules.titleOf(draft),
                DraftRules.languageOf(draft),
                null,
                "text/markdown",
                bytes.length,
                sha256(bytes),
                null,
                body,
                Scan.NOT_SCANNED,
                by,
                now);
        catalogue.enter(document);
        return document;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
