package se.samling.notification.messaging;

import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samling.notification.erasure.Erasing;
import se.samling.notification.people.Participant;
import se.samling.notification.people.Participants;
import se.samling.notification.people.ReaderId;
import se.samling.platform.inbox.Inbox;
import se.samling.platform.inbox.Incoming;

/** Participants; a tombstone is an erasure. */
@Component
class ParticipantMessages {

    static final String TOPIC = "samling.participants.v1";

    private final Inbox inbox;
    private final Participants participants;
    private final Erasing erasing;

    ParticipantMessages(Inbox inbox, Participants participants, Erasing erasing) {
        this.inbox = inbox;
        this.participants = participants;
        this.erasing = erasing;
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
            erasing.erase(ReaderId.participant(UUID.fromString(message.key())));
        } else {
            participants.apply(message.as(Participant.class));
        }
    }
}
