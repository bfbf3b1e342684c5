package se.samling.notification.messaging;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samling.notification.letter.Purpose;
import se.samling.notification.telling.SignatureNews;
import se.samling.notification.telling.SignatureNews.SignatureWord;
import se.samling.platform.inbox.Inbox;
import se.samling.platform.inbox.Incoming;

/** What became of signatures. */
@Component
class SignatureMessages {

    static final String TOPIC = "samling.signatures.v1";

    private final Inbox inbox;
    private final SignatureNews news;

    SignatureMessages(Inbox inbox, SignatureNews news) {
        this.inbox = inbox;
        this.news = news;
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
        switch (message.type()) {
            case "SignatureRequested" -> heard(Purpose.SIGNATURE_PROOF, message);
            case "SignatureSentToReview" -> heard(Purpose.SIGNATURE_IN_REVIEW, message);
            case "SignatureRefused" -> heard(Purpose.SIGNATURE_REFUSED, message);
            case "SignatureMade" -> heard(Purpose.SIGNATURE_RECEIPT, message);
            case "SignatureWithdrawn" -> heard(Purpose.SIGNATURE_WITHDRAWN, message);
            default -> {}
        }
    }

    private void heard(Purpose purpose, Incoming message) {
        news.heard(purpose, message.as(SignatureWord.class), message.version(), message.occurredAt());
    }
}
