package se.samling.docs.messaging;

import java.time.Clock;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samling.docs.answerfile.AnswerFiles;
import se.samling.docs.messaging.wire.AnswerFileMessage;
import se.samling.platform.inbox.Inbox;
import se.samling.platform.inbox.Incoming;

/** Hears which files answers point at; a tombstone lets one go. */
@Component
class AnswerFileMessages {

    private final Inbox inbox;
    private final AnswerFiles files;
    private final Clock clock;

    AnswerFileMessages(Inbox inbox, AnswerFiles files, Clock clock) {
        this.inbox = inbox;
        this.files = files;
        this.clock = clock;
    }

    @KafkaListener(topics = TopicsAndReadModels.ANSWER_FILES)
    @Transactional
    void on(ConsumerRecord<String, @Nullable String> record) {
        var message = Incoming.of(record);
        if (!inbox.accept(message)) {
            return;
        }
        if (message.tombstone()) {
            files.forget(UUID.fromString(message.key()));
        } else {
            var kept = message.as(AnswerFileMessage.class);
            files.keep(kept.fileId(), kept.eventIds(), message.version(), clock.instant());
        }
    }
}
