package se.samling.docs.document;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.docs.document.DocumentFact.DocumentAdded;
import se.samling.docs.document.DocumentFact.DocumentRemoved;

/** The one transaction in which a document appears, with its words and its message, and the one in which it goes. */
@Service
class Catalogue {

    private final Documents documents;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Catalogue(Documents documents, ApplicationEventPublisher facts, Clock clock) {
        this.documents = documents;
        this.facts = facts;
        this.clock = clock;
    }

    @Transactional
    public void enter(Document document) {
        documents.add(document);
        facts.publishEvent(new DocumentAdded(document.id(), document.eventId(), document.kind(), document.addedAt()));
    }

    /** False where somebody else was faster. */
    @Transactional
    public boolean strike(Document document) {
        boolean mine = documents.remove(document.id());
        if (mine) {
            facts.publishEvent(
                    new DocumentRemoved(document.id(), document.eventId(), document.kind(), clock.instant()));
        }
        return mine;
    }
}
