package se.samling.notification.messaging;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samling.notification.assignment.AssignmentReminding;
import se.samling.notification.cohort.Assignment;
import se.samling.platform.inbox.Inbox;
import se.samling.platform.inbox.Incoming;

/** What organisations in cohorts are to do, and which of them are done. */
@Component
class AssignmentMessages {

    static final String TOPIC = "samling.assignments.v1";

    private final Inbox inbox;
    private final AssignmentReminding reminding;

    AssignmentMessages(Inbox inbox, AssignmentReminding reminding) {
        this.inbox = inbox;
        this.reminding = reminding;
    }

    @KafkaListener(topics = TOPIC)
    @Transactional
    public void on(ConsumerRecord<String, @Nullable String> record) {
        Incoming message = Incoming.of(record);
        if (inbox.accept(message) && !message.tombstone()) {
            reminding.heard(message.as(Assignment.class));
        }
    }
}
