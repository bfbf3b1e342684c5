package se.samling.notification.messaging;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samling.notification.telling.SessionNews;
import se.samling.notification.telling.SessionNews.SessionWord;
import se.samling.platform.inbox.Inbox;
import se.samling.platform.inbox.Incoming;

/** Sessions that partners write and people get places at. */
@Component
class SessionMessages {

    static final String TOPIC = "samling.sessions.v1";

    private final Inbox inbox;
    private final SessionNews news;

    SessionMessages(Inbox inbox, SessionNews news) {
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
        switch (message.type()) {
            case "PartnerInvited" ->
                news.invited(message.as(SessionWord.class), message.version(), message.occurredAt());
            case "SessionPlaceGiven" ->
                news.placeGiven(message.as(SessionWord.class), message.version(), message.occurredAt());
            default -> {}
        }
    }
}
