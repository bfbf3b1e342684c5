package se.samling.docs.messaging;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samling.docs.directory.KnownEnrolments;
import se.samling.docs.messaging.wire.EnrolmentMessage;
import se.samling.platform.inbox.Inbox;
import se.samling.platform.inbox.Incoming;

/** Hears which organisations are in a cohort, and who acts for them. */
@Component
class EnrolmentMessages {

    private final Inbox inbox;
    private final KnownEnrolments enrolments;

    EnrolmentMessages(Inbox inbox, KnownEnrolments enrolments) {
        this.inbox = inbox;
        this.enrolments = enrolments;
    }

    @KafkaListener(topics = TopicsAndReadModels.ENROLMENTS)
    @Transactional
    void on(ConsumerRecord<String, @Nullable String> record) {
        var message = Incoming.of(record);
        if (inbox.accept(message) && !message.tombstone()) {
            enrolments.learn(message.as(EnrolmentMessage.class).enrolment(message.version()));
        }
    }
}
