package se.samling.docs.answerfile;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.util.unit.DataSize;
import se.samling.docs.file.Intake;
import se.samling.docs.file.Purpose;
import se.samling.platform.link.SignedLinks;
import se.samling.platform.outbox.TimeOrderedId;
import se.samling.platform.problem.InvalidField;

/**
 * Takes a file before the form it belongs to is sent, and gives a receipt for it: what event-service believes when the form comes, and
 * what shows the file to whoever sent it. Nobody needs to be known for that, so what no answer points at is bounded and goes by itself.
 */
@Service
public class Receiving {

    /** The subject is {@code id|bytes|media type|name}. */
    private static final String RECEIPT = "answer-file";

    /** A form that is open longer than this asks for the file anew. */
    private static final Duration VALID = Duration.ofHours(24);

    private final Intake intake;
    private final AnswerFiles files;
    private final SignedLinks links;
    private final Clock clock;
    private final DataSize most;
    private final Duration spared;

    Receiving(
            Intake intake,
            AnswerFiles files,
            SignedLinks links,
            Clock clock,
            @Value("${samling.docs.unkept-answers-most:2GB}") DataSize most,
            @Value("${samling.docs.unkept-answers-spared:14d}") Duration spared) {
        this.intake = intake;
        this.files = files;
        this.links = links;
        this.clock = clock;
        this.most = most;
        this.spared = spared;
    }

    public record Received(String receipt, AnswerFile file) {}

    /** @throws InvalidField where the file is empty, or larger than any question takes */
    public Received receive(Path content, @Nullable String name) {
        long size = Intake.size(content);
        if (size == 0) {
            throw new InvalidField("file", "empty-file");
        }
        if (files.unkept() + size > most.toBytes()) {
            throw new TooManyWaiting();
        }
        var now = clock.instant();
        UUID id = TimeOrderedId.next(now);
        var file = new AnswerFile(id, intake.take(id, content, name, Purpose.ANSWER));
        files.add(file, now);
        return new Received(receipt(file), file);
    }

    private String receipt(AnswerFile file) {
        var stored = file.file();
        var subject = String.join(
                "|", file.id().toString(), Long.toString(stored.bytes()), stored.mediaType(), stored.name());
        return links.sign(RECEIPT, subject, 0, clock.instant().plus(VALID));
    }

    /** The file a receipt is for. */
    public UUID sent(String receipt) {
        return UUID.fromString(links.verify(RECEIPT, receipt).subject().split("\\|", 2)[0]);
    }

    /** Long after the receipts have ended, so that an answer whose message is late still finds its file. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    public void letGo() {
        files.forgetUnkept(clock.instant().minus(spared));
    }
}
