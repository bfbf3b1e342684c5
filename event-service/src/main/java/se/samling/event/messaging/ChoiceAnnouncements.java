package se.samling.event.messaging;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.samling.event.choice.ChoiceMade;
import se.samling.event.choice.ChoiceMade.Chosen;
import se.samling.event.messaging.wire.Wire;
import se.samling.platform.outbox.Outbox;
import se.samling.platform.outbox.OutgoingMessage;

/** Who was chosen becomes messages, in the transaction in which they were: as many as it takes, each of a size that passes everywhere. */
@Component
class ChoiceAnnouncements {

    private static final int PART = 500;

    private final Outbox outbox;

    ChoiceAnnouncements(Outbox outbox) {
        this.outbox = outbox;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ChoiceMade made) {
        var people = made.people();
        for (int from = 0; from < people.size(); from += PART) {
            append(made, from / PART + 1, people.subList(from, Math.min(from + PART, people.size())));
        }
    }

    private void append(ChoiceMade made, int part, List<Chosen> people) {
        var choice = made.choice();
        outbox.append(new OutgoingMessage(
                TopicsAndReadModels.CHOICES,
                choice.id().toString(),
                "PeopleChosen",
                part,
                new Wire.Choice(
                        choice.id(),
                        choice.eventId(),
                        choice.people(),
                        choice.madeAt(),
                        people.stream()
                                .map(one -> new Wire.ChosenPerson(one.registrationId(), one.participantId()))
                                .toList())));
    }
}
