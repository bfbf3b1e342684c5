package se.samling.notification.messaging;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samling.notification.cohort.Enrolment;
import se.samling.notification.cohort.Enrolments;
import se.samling.platform.inbox.Inbox;
import se.samling.platform.inbox.Incoming;

/** Organisations in cohorts, and who acts for them. */
@Component
class EnrolmentMessages {

    static final String TOPIC = "samling.enrolments.v1";

    private final Inbox inbox;
    private final Enrolments enrolments;

    EnrolmentMessages(Inbox inbox, Enrolments enrolments) {
        this.inbox = inbox;
        this.enrolments = enrolments;
    }

    @KafkaListener(topics = TOPIC)
    @Transactional
    public void on(ConsumerRecord<String, @Nullable String> record) {
        Incoming message = Incoming.of(record);
        if (inbox.accept(message) && !message.tombstone()) {
            enrolments.apply(message.as(Enrolment.class));
        }
    }
}
