package se.samling.docs.attachment;

import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import se.samling.docs.directory.KnownDossiers;
import se.samling.docs.file.Intake;
import se.samling.docs.file.ObjectStore;
import se.samling.docs.file.Purpose;
import se.samling.docs.file.StoreAway;
import se.samling.platform.outbox.TimeOrderedId;
import se.samling.platform.problem.InvalidField;
import se.samling.platform.problem.NotFound;

/** Puts a scanned paper into a dossier, and takes one out again. */
@Service
public class Attaching {

    /** Files a dossier may hold. */
    static final int MOST = 20;

    private final Intake intake;
    private final ObjectStore store;
    private final Attachments attachments;
    private final KnownDossiers dossiers;
    private final TransactionOperations transaction;
    private final Clock clock;

    Attaching(
            Intake intake,
            ObjectStore store,
            Attachments attachments,
            KnownDossiers dossiers,
            TransactionOperations transaction,
            Clock clock) {
        this.intake = intake;
        this.store = store;
        this.attachments = attachments;
        this.dossiers = dossiers;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * The same bytes sent twice are one attachment.
     *
     * @throws InvalidField where the file is empty, or the dossier full
     * @throws StoreAway where the file could not be kept; nothing is entered then
     */
    public Attachment attach(UUID dossierId, Path content, @Nullable String name, @Nullable UUID by) {
        if (Intake.size(content) == 0) {
            throw new InvalidField("file", "empty-file");
        }
        var now = clock.instant();
        UUID id = TimeOrderedId.next(now);
        var attachment = new Attachment(id, dossierId, intake.take(id, content, name, Purpose.SCAN), by, now);
        return transaction.execute(status -> enter(attachment));
    }

    public void remove(Attachment attachment) {
        if (attachments.remove(attachment.id())) {
            store.letGo(attachment.file().key());
        }
    }

    private Attachment enter(Attachment attachment) {
        var dossierId = attachment.dossierId();
        if (!dossiers.hold(dossierId)) {
            throw new NotFound("dossier", dossierId);
        }
        var there = attachments.of(dossierId);
        if (there.size() >= MOST) {
            throw new InvalidField("file", "too-many-files", MOST);
        }
        if (attachments.add(attachment)) {
            return attachment;
        }
        var sha256 = attachment.file().sha256();
        return there.stream()
                .filter(one -> one.file().sha256().equals(sha256))
                .findFirst()
                .orElseThrow();
    }
}
