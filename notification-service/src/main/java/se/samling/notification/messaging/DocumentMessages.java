package se.samling.notification.messaging;

import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samling.notification.documentation.Document;
import se.samling.notification.documentation.DocumentNews;
import se.samling.platform.inbox.Inbox;
import se.samling.platform.inbox.Incoming;

/** That documents are there or gone. */
@Component
class DocumentMessages {

    static final String TOPIC = "samling.documents.v1";

    private final Inbox inbox;
    private final DocumentNews news;

    DocumentMessages(Inbox inbox, DocumentNews news) {
        this.inbox = inbox;
        this.news = news;
    }

    @KafkaListener(topics = TOPIC)
    @Transactional
    public void on(ConsumerRecord<String, @Nullable String> record) {
        Incoming message = Incoming.of(record);
        if (inbox.accept(message)) {
            take(message);
        }
    }

    private void take(Incoming message) {
        if (message.tombstone()) {
            news.forgotten(UUID.fromString(message.key()));
            return;
        }
        switch (message.type()) {
            case "DocumentAdded" -> news.added(message.as(Document.class));
            case "DocumentRemoved" -> news.removed(message.as(Document.class));
            default -> {}
        }
    }
}
