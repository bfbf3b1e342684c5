package se.samling.notification.messaging;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samling.notification.telling.ChangeRequestNews;
import se.samling.notification.telling.ChangeRequestNews.ChangeRequestWord;
import se.samling.platform.inbox.Inbox;
import se.samling.platform.inbox.Incoming;

/** What came of requests for changes after the deadline. */
@Component
class ChangeRequestMessages {

    static final String TOPIC = "samling.change-requests.v1";

    private final Inbox inbox;
    private final ChangeRequestNews news;

    ChangeRequestMessages(Inbox inbox, ChangeRequestNews news) {
        this.inbox = inbox;
        this.news = news;
    }

    @KafkaListener(topics = TOPIC)
    @Transactional
    public void on(ConsumerRecord<String, @Nullable String> record) {
        Incoming message = Incoming.of(record);
        if (inbox.accept(message)) {
            news.heard(message.as(ChangeRequestWord.class), message.occurredAt());
        }
    }
}
