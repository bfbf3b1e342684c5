package se.samling.event.form;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.samling.platform.link.LinkInvalid;
import se.samling.platform.link.SignedLinks;

/**
 * Receipts for files. docs-service signs them as {@code id|bytes|media type|name}; we sign the like for what an answer points at, so that
 * a form comes back with it, and its owner can open it.
 */
@Component
public class FileReceipts {

    private static final String PURPOSE = "answer-file";
    private static final String STAYS = "stays";
    private static final Duration VALID = Duration.ofHours(24);

    private final SignedLinks links;
    private final Clock clock;

    FileReceipts(SignedLinks links, Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    /** @throws LinkInvalid when it is none of ours; a {@code LinkExpired} when the form was open for too long */
    FileReceipt read(String receipt) {
        var parts = links.verify(PURPOSE, receipt).subject().split("\\|", 4);
        if (parts.length < 4) {
            throw new LinkInvalid();
        }
        return new FileReceipt(
                UUID.fromString(parts[0]), Long.parseLong(parts[1]), parts[2], parts[3], parts[2].equals(STAYS));
    }

    /** For a file that an answer points at. */
    public String of(UUID fileId, String name) {
        return links.sign(
                PURPOSE,
                String.join("|", fileId.toString(), "0", STAYS, name),
                0,
                clock.instant().plus(VALID));
    }
}
