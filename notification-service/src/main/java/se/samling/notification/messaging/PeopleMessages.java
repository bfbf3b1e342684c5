package se.samling.notification.messaging;

import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samling.notification.erasure.Erasing;
import se.samling.notification.people.People;
import se.samling.notification.people.Person;
import se.samling.notification.people.ReaderId;
import se.samling.platform.inbox.Inbox;
import se.samling.platform.inbox.Incoming;

/** Persons; a tombstone is an erasure. */
@Component
class PeopleMessages {

    static final String TOPIC = "samling.people.v1";

    private final Inbox inbox;
    private final People people;
    private final Erasing erasing;

    PeopleMessages(Inbox inbox, People people, Erasing erasing) {
        this.inbox = inbox;
        this.people = people;
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
            erasing.erase(ReaderId.person(UUID.fromString(message.key())));
        } else {
            people.apply(message.as(Person.class));
        }
    }
}
