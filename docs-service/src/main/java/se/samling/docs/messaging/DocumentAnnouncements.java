package se.samling.docs.messaging;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.samling.docs.document.DocumentFact;
import se.samling.docs.document.DocumentFact.DocumentAdded;
import se.samling.docs.document.DocumentFact.DocumentRemoved;
import se.samling.docs.messaging.wire.DocumentPayload;
import se.samling.platform.outbox.Outbox;
import se.samling.platform.outbox.OutgoingMessage;

/** Tells the others of documents, in the transaction in which they came or went. */
@Component
class DocumentAnnouncements {

    private final Outbox outbox;

    DocumentAnnouncements(Outbox outbox) {
        this.outbox = outbox;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void announce(DocumentFact fact) {
        outbox.append(message(fact));
    }

    static OutgoingMessage message(DocumentFact fact) {
        var payload = new DocumentPayload(
                fact.documentId(), fact.eventId(), fact.kind().word());
        return switch (fact) {
            case DocumentAdded added ->
                new OutgoingMessage(
                        TopicsAndReadModels.DOCUMENTS, added.documentId().toString(), "DocumentAdded", 1, payload);
            case DocumentRemoved removed ->
                new OutgoingMessage(
                        TopicsAndReadModels.DOCUMENTS, removed.documentId().toString(), "DocumentRemoved", 2, payload);
        };
    }
}
