package se.samling.event.messaging;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samling.event.enrolment.Enrolling;
import se.samling.event.enrolment.KnownEnrolment;
import se.samling.event.messaging.wire.Wire;
import se.samling.platform.inbox.Inbox;
import se.samling.platform.inbox.Incoming;

/** Hears of organisations in cohorts; only who is admitted has places. */
@Component
class EnrolmentMessages {

    private final Inbox inbox;
    private final Enrolling enrolling;

    EnrolmentMessages(Inbox inbox, Enrolling enrolling) {
        this.inbox = inbox;
        this.enrolling = enrolling;
    }

    @KafkaListener(topics = TopicsAndReadModels.ENROLMENTS)
    @Transactional
    public void on(ConsumerRecord<String, @Nullable String> record) {
        var message = Incoming.of(record);
        if (!inbox.accept(message) || message.tombstone()) {
            return;
        }
        var wire = message.as(Wire.Enrolment.class);
        if (wire.state().equals("admitted")) {
            var participants = wire.participants().stream()
                    .map(one -> new KnownEnrolment.Enrolled(
                            one.participantId(), wire.enrolmentId(), one.personId(), one.taking()))
                    .toList();
            enrolling.heard(new KnownEnrolment(wire.enrolmentId(), wire.networkId(), participants), message.version());
        }
    }
}
