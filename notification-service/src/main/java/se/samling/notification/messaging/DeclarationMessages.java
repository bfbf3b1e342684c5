package se.samling.notification.messaging;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samling.notification.declaration.Declaration;
import se.samling.notification.reporting.ReportReminding;
import se.samling.platform.inbox.Inbox;
import se.samling.platform.inbox.Incoming;

/** Declarations as they stand. */
@Component
class DeclarationMessages {

    static final String TOPIC = "samling.declarations.v1";

    private final Inbox inbox;
    private final ReportReminding reminding;

    DeclarationMessages(Inbox inbox, ReportReminding reminding) {
        this.inbox = inbox;
        this.reminding = reminding;
    }

    @KafkaListener(topics = TOPIC)
    @Transactional
    public void on(ConsumerRecord<String, @Nullable String> record) {
        Incoming message = Incoming.of(record);
        if (inbox.accept(message) && !message.tombstone()) {
            reminding.heard(message.as(Declaration.class));
        }
    }
}
