package se.samling.notification.messaging;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samling.notification.event.Event;
import se.samling.notification.mailing.CallingOff;
import se.samling.notification.telling.EventNews;
import se.samling.notification.telling.ProgrammeNews;
import se.samling.notification.webhook.Hearing;
import se.samling.platform.inbox.Inbox;
import se.samling.platform.inbox.Incoming;

/** Events: each message is the whole state, its type says what happened. */
@Component
class EventMessages {

    static final String TOPIC = "samling.events.v1";

    private final Inbox inbox;
    private final EventNews news;
    private final ProgrammeNews programmes;
    private final CallingOff mailings;
    private final Hearing webhooks;

    EventMessages(Inbox inbox, EventNews news, ProgrammeNews programmes, CallingOff mailings, Hearing webhooks) {
        this.inbox = inbox;
        this.news = news;
        this.programmes = programmes;
        this.mailings = mailings;
        this.webhooks = webhooks;
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
            Event event = message.as(Event.class);
            news.heard(event, "EventMoved".equals(message.type()), message.occurredAt());
            if ("EventOpened".equals(message.type())) {
                programmes.published(event, message.occurredAt());
            }
            if ("EventCancelled".equals(message.type())) {
                mailings.eventCancelled(event.eventId(), message.occurredAt());
            }
            webhooks.heard(message, event.eventId());
        }
    }
}
