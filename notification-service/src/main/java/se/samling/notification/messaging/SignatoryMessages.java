package se.samling.notification.messaging;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samling.notification.declaration.Signatory;
import se.samling.notification.reporting.ReportReminding;
import se.samling.notification.telling.ContactNews;
import se.samling.platform.inbox.Inbox;
import se.samling.platform.inbox.Incoming;

/** Who stands behind declarations, what they have reported, and who looks after their part. */
@Component
class SignatoryMessages {

    static final String TOPIC = "samling.signatories.v1";

    private final Inbox inbox;
    private final ReportReminding reminding;
    private final ContactNews contacts;

    SignatoryMessages(Inbox inbox, ReportReminding reminding, ContactNews contacts) {
        this.inbox = inbox;
        this.reminding = reminding;
        this.contacts = contacts;
    }

    @KafkaListener(topics = TOPIC)
    @Transactional
    public void on(ConsumerRecord<String, @Nullable String> record) {
        Incoming message = Incoming.of(record);
        if (!inbox.accept(message) || message.tombstone()) {
            return;
        }
        var signatory = message.as(Signatory.class);
        reminding.heard(signatory, "ReportSubmitted".equals(message.type()), message.occurredAt());
        switch (message.type()) {
            case "ContactAsked" -> contacts.asked(signatory, message.occurredAt());
            case "ContactChanged" -> contacts.changed(signatory, message.occurredAt());
            default -> {}
        }
    }
}
