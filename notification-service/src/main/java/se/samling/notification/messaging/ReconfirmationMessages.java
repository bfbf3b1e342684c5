package se.samling.notification.messaging;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samling.notification.telling.ReconfirmationNews;
import se.samling.notification.telling.ReconfirmationNews.AwaitedAnswer;
import se.samling.platform.inbox.Inbox;
import se.samling.platform.inbox.Incoming;

/** People who are asked again whether a move suits them. */
@Component
class ReconfirmationMessages {

    static final String TOPIC = "samling.reconfirmations.v1";

    private final Inbox inbox;
    private final ReconfirmationNews news;

    ReconfirmationMessages(Inbox inbox, ReconfirmationNews news) {
        this.inbox = inbox;
        this.news = news;
    }

    @KafkaListener(topics = TOPIC)
    @Transactional
    public void on(ConsumerRecord<String, @Nullable String> record) {
        Incoming message = Incoming.of(record);
        if (inbox.accept(message) && "AnswerAwaited".equals(message.type())) {
            news.awaited(message.as(AwaitedAnswer.class), message.version(), message.occurredAt());
        }
    }
}
