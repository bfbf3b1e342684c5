package se.samling.notification.messaging;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samling.notification.network.Membership;
import se.samling.notification.telling.MembershipNews;
import se.samling.platform.inbox.Inbox;
import se.samling.platform.inbox.Incoming;

/** Memberships that begin and end. */
@Component
class MembershipMessages {

    static final String TOPIC = "samling.memberships.v1";

    private final Inbox inbox;
    private final MembershipNews news;

    MembershipMessages(Inbox inbox, MembershipNews news) {
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
        if (!message.tombstone()) {
            news.heard(message.as(Membership.class), message.occurredAt());
        }
    }
}
