package se.samling.notification.messaging;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samling.notification.mailing.Choices;
import se.samling.notification.mailing.Choices.ChoiceWord;
import se.samling.platform.inbox.Inbox;
import se.samling.platform.inbox.Incoming;

/** Whom organisers have chosen to write to. */
@Component
class ChoiceMessages {

    static final String TOPIC = "samling.choices.v1";

    private final Inbox inbox;
    private final Choices choices;

    ChoiceMessages(Inbox inbox, Choices choices) {
        this.inbox = inbox;
        this.choices = choices;
    }

    @KafkaListener(topics = TOPIC)
    @Transactional
    public void on(ConsumerRecord<String, @Nullable String> record) {
        Incoming message = Incoming.of(record);
        if (inbox.accept(message)) {
            choices.heard(message.as(ChoiceWord.class));
        }
    }
}
