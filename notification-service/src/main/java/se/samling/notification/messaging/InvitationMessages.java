package se.samling.notification.messaging;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samling.notification.registration.Invitation;
import se.samling.notification.telling.InvitationNews;
import se.samling.platform.inbox.Inbox;
import se.samling.platform.inbox.Incoming;

/** Who is told of an event, and who says no. */
@Component
class InvitationMessages {

    static final String TOPIC = "samling.invitations.v1";

    private final Inbox inbox;
    private final InvitationNews news;

    InvitationMessages(Inbox inbox, InvitationNews news) {
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
            case "SaveTheDateIssued" -> news.saveTheDate(message.as(Invitation.class), message.occurredAt());
            case "InvitationIssued" -> news.issued(message.as(Invitation.class), message.occurredAt());
            case "InvitationDeclined" -> news.declined(message.as(Invitation.class), message.occurredAt());
            default -> {}
        }
    }
}
