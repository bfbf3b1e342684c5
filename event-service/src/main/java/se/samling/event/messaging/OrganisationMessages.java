package se.samling.event.messaging;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samling.event.directory.Learning;
import se.samling.event.messaging.wire.Wire;
import se.samling.platform.inbox.Inbox;
import se.samling.platform.inbox.Incoming;

/** Hears of organisations. */
@Component
class OrganisationMessages {

    private final Inbox inbox;
    private final Learning learning;

    OrganisationMessages(Inbox inbox, Learning learning) {
        this.inbox = inbox;
        this.learning = learning;
    }

    @KafkaListener(topics = TopicsAndReadModels.ORGANISATIONS)
    @Transactional
    public void on(ConsumerRecord<String, @Nullable String> record) {
        var message = Incoming.of(record);
        if (!inbox.accept(message)) {
            return;
        }
        if (!message.tombstone()) {
            var wire = message.as(Wire.Organisation.class);
            learning.organisation(wire.organisationId(), wire.name(), wire.kind(), wire.areaCode(), message.version());
        }
    }
}
