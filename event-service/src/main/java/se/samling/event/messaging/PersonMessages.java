package se.samling.event.messaging;

import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samling.event.directory.KnownPerson;
import se.samling.event.directory.Learning;
import se.samling.event.enrolment.Enrolling;
import se.samling.event.history.History;
import se.samling.event.invitation.Publishing;
import se.samling.event.messaging.wire.Wire;
import se.samling.event.participant.Meeting;
import se.samling.platform.inbox.Inbox;
import se.samling.platform.inbox.Incoming;

/** Hears of people; a tombstone erases them here too. */
@Component
class PersonMessages {

    private final Inbox inbox;
    private final Learning learning;
    private final Meeting meeting;
    private final Publishing publishing;
    private final Enrolling enrolling;
    private final History history;

    PersonMessages(
            Inbox inbox,
            Learning learning,
            Meeting meeting,
            Publishing publishing,
            Enrolling enrolling,
            History history) {
        this.inbox = inbox;
        this.learning = learning;
        this.meeting = meeting;
        this.publishing = publishing;
        this.enrolling = enrolling;
        this.history = history;
    }

    @KafkaListener(topics = TopicsAndReadModels.PEOPLE)
    @Transactional
    public void on(ConsumerRecord<String, @Nullable String> record) {
        var message = Incoming.of(record);
        if (!inbox.accept(message)) {
            return;
        }
        if (message.tombstone()) {
            var id = UUID.fromString(message.key());
            meeting.erase(id);
            publishing.forget(id);
            history.forget(id);
            learning.forgetPerson(id);
            return;
        }
        var wire = message.as(Wire.Person.class);
        var person = new KnownPerson(
                wire.personId(),
                wire.email(),
                wire.proven(),
                wire.name(),
                wire.language(),
                wire.organisationId(),
                wire.organisation(),
                hosts(wire, "coordinator"),
                hosts(wire, "moderator"),
                hosts(wire, "check-in"));
        if (learning.person(person, message.version())) {
            if (person.proven()) {
                meeting.join(person);
            }
            enrolling.met(person.id());
        }
    }

    /** The organisations that somebody has this role for. */
    private static List<UUID> hosts(Wire.Person wire, String role) {
        return wire.delegations() == null
                ? List.of()
                : wire.delegations().stream()
                        .filter(given -> given.role().equals(role))
                        .map(Wire.Delegation::organisationId)
                        .toList();
    }
}
