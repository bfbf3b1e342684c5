package se.samling.docs.messaging;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samling.docs.directory.KnownEvents;
import se.samling.docs.messaging.wire.EventMessage;
import se.samling.docs.opening.Openings;
import se.samling.platform.inbox.Inbox;
import se.samling.platform.inbox.Incoming;

/** Hears of events: every message carries the whole state, whatever happened. */
@Component
class EventMessages {

    private final Inbox inbox;
    private final KnownEvents events;
    private final Openings openings;

    EventMessages(Inbox inbox, KnownEvents events, Openings openings) {
        this.inbox = inbox;
        this.events = events;
        this.openings = openings;
    }

    @KafkaListener(topics = TopicsAndReadModels.EVENTS)
    @Transactional
    void on(ConsumerRecord<String, @Nullable String> record) {
        var message = Incoming.of(record);
        if (inbox.accept(message) && !message.tombstone()) {
            var event = message.as(EventMessage.class).event(message.version());
            events.learn(event);
            if (!event.circles().isEmpty()) {
                openings.lapse(event.id(), message.occurredAt());
            }
        }
    }
}
