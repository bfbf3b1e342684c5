package se.samling.event.messaging;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.samling.event.form.FileFact;
import se.samling.event.messaging.wire.Wire;
import se.samling.platform.outbox.Outbox;
import se.samling.platform.outbox.OutgoingMessage;

/** Tells docs-service which files answers point at. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AnswerFileAnnouncements {

    private final Outbox outbox;

    AnswerFileAnnouncements(Outbox outbox) {
        this.outbox = outbox;
    }

    @EventListener
    void on(FileFact fact) {
        var key = fact.fileId().toString();
        outbox.append(
                switch (fact) {
                    case FileFact.FileKept kept ->
                        new OutgoingMessage(
                                TopicsAndReadModels.ANSWER_FILES,
                                key,
                                "AnswerFileKept",
                                kept.version(),
                                new Wire.AnswerFile(kept.fileId(), kept.eventIds()));
                    case FileFact.FileLetGo gone -> OutgoingMessage.tombstone(TopicsAndReadModels.ANSWER_FILES, key);
                });
    }
}
