package se.samling.membership.messaging;

import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samling.membership.linked.KnownEvent;
import se.samling.membership.linked.KnownEvents;
import se.samling.platform.inbox.Inbox;
import se.samling.platform.inbox.Incoming;
import se.samling.platform.inbox.ReadModel;

/** Events as event-service tells of them. */
@Component
class EventMessages {

    static final String TOPIC = "samling.events.v1";

    private final Inbox inbox;
    private final KnownEvents events;

    EventMessages(Inbox inbox, KnownEvents events) {
        this.inbox = inbox;
        this.events = events;
    }

    @KafkaListener(topics = TOPIC)
    @Transactional
    public void on(ConsumerRecord<String, @Nullable String> record) {
        var message = Incoming.of(record);
        if (!inbox.accept(message)) {
            return;
        }
        if (message.tombstone()) {
            events.forget(UUID.fromString(message.key()));
        } else {
            events.apply(message.as(KnownEvent.class));
        }
    }

    /** What can be emptied and read again. */
    @Configuration(proxyBeanMethods = false)
    static class Models {
        @Bean
        ReadModel knownEventsModel(KnownEvents events) {
            return new ReadModel(TOPIC, events::empty);
        }
    }
}
