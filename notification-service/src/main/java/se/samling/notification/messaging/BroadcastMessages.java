package se.samling.notification.messaging;

import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samling.notification.broadcast.LiveRoom;
import se.samling.notification.telling.BroadcastNews;
import se.samling.platform.inbox.Inbox;
import se.samling.platform.inbox.Incoming;

/** Live rooms: each message is the whole state, its type says what happened; a tombstone takes the room away. */
@Component
class BroadcastMessages {

    static final String TOPIC = "samling.broadcasts.v1";

    private final Inbox inbox;
    private final BroadcastNews news;

    BroadcastMessages(Inbox inbox, BroadcastNews news) {
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
            news.removed(UUID.fromString(message.key()));
        } else {
            news.heard(message.as(LiveRoom.class), "RecordingPublished".equals(message.type()), message.occurredAt());
        }
    }
}
