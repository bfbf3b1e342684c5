package se.samling.docs.messaging;

import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samling.docs.directory.KnownOrganisations;
import se.samling.docs.messaging.wire.OrganisationMessage;
import se.samling.platform.inbox.Inbox;
import se.samling.platform.inbox.Incoming;

/** Hears of organisations. */
@Component
class OrganisationMessages {

    private final Inbox inbox;
    private final KnownOrganisations organisations;

    OrganisationMessages(Inbox inbox, KnownOrganisations organisations) {
        this.inbox = inbox;
        this.organisations = organisations;
    }

    @KafkaListener(topics = TopicsAndReadModels.ORGANISATIONS)
    @Transactional
    void on(ConsumerRecord<String, @Nullable String> record) {
        var message = Incoming.of(record);
        if (!inbox.accept(message)) {
            return;
        }
        if (message.tombstone()) {
            organisations.forget(UUID.fromString(message.key()));
        } else {
            organisations.learn(message.as(OrganisationMessage.class).organisation(), message.version());
        }
    }
}
