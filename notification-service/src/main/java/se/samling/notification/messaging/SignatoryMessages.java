package se.samling.notification.messaging;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samling.notification.declaration.Signatory;
import se.samling.notification.reporting.ReportReminding;
import se.samling.platform.inbox.Inbox;
import se.samling.platform.inbox.Incoming;

/** Who stands behind declarations, and what they have reported. */
@Component
class SignatoryMessages {

    static final String TOPIC = "samling.signatories.v1";

    private final Inbox inbox;
    private final ReportReminding reminding;

    SignatoryMessages(Inbox inbox, ReportReminding reminding) {
        this.inbox = inbox;
        this.reminding = reminding;
    }

    @KafkaListener(topics = TOPIC)
    @Transactional
    public void on(ConsumerRecord<String, @Nullable String> record) {
        Incoming message = Incoming.of(record);
        if (inbox.accept(message) && !message.tombstone()) {
            reminding.heard(
                    message.as(Signatory.class), "ReportSubmitted".equals(message.type()), message.occurredAt());
        }
    }
}
