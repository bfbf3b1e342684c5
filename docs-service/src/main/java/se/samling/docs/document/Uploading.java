package se.samling.docs.document;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import se.samling.docs.document.Draft.FileDraft;
import se.samling.docs.file.Intake;
import se.samling.docs.file.Purpose;
import se.samling.docs.file.StoreAway;
import se.samling.platform.outbox.TimeOrderedId;

/** Takes a file into an event's documentation: kept first, and only then entered. */
@Service
public class Uploading {

    private final Intake intake;
    private final Catalogue catalogue;
    private final Clock clock;

    Uploading(Intake intake, Catalogue catalogue, Clock clock) {
        this.intake = intake;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** @throws StoreAway where the file could not be kept; nothing is entered then */
    public Document upload(UUID eventId, FileDraft draft, @Nullable UUID by) {
        DraftRules.check(draft);
        var now = clock.instant();
        UUID id = TimeOrderedId.next(now);
        var file = intake.take(id, draft.content(), draft.name(), Purpose.DOCUMENTATION);
        var document = new Document(
                id,
                eventId,
                Kind.FILE,
                DraftRules.titleOf(draft),
                DraftRules.languageOf(draft),
                file.name(),
                file.mediaType(),
                file.bytes(),
                file.sha256(),
                file.key(),
                null,
                file.scan(),
                by,
                now);
        catalogue.enter(document);
        return document;
    }
}
