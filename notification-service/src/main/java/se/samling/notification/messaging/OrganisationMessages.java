package se.samling.notification.messaging;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samling.notification.organisation.Organisations;
import se.samling.notification.organisation.Organisations.Organisation;
import se.samling.platform.inbox.Inbox;
import se.samling.platform.inbox.Incoming;

/** What organisations are called. */
@Component
class OrganisationMessages {

    static final String TOPIC = "samling.organisations.v1";

    private final Inbox inbox;
    private final Organisations organisations;

    OrganisationMessages(Inbox inbox, Organisations organisations) {
        this.inbox = inbox;
        this.organisations = organisations;
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
        if (!message.tombstone()) {
            organisations.apply(message.as(Organisation.class));
        }
    }
}
