package se.samling.notification.messaging;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samling.notification.telling.CaseStudyNews;
import se.samling.notification.telling.CaseStudyNews.CaseStudyWord;
import se.samling.platform.inbox.Inbox;
import se.samling.platform.inbox.Incoming;

/** What became of organisations' accounts of their work. */
@Component
class CaseStudyMessages {

    static final String TOPIC = "samling.case-studies.v1";

    private final Inbox inbox;
    private final CaseStudyNews news;

    CaseStudyMessages(Inbox inbox, CaseStudyNews news) {
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
            case "CaseStudyProposed" -> news.proposed(word(message), message.version(), message.occurredAt());
            case "CaseStudyApproved" -> news.approved(word(message), message.version(), message.occurredAt());
            case "CaseStudyReturned" -> news.returned(word(message), message.version(), message.occurredAt());
            default -> {}
        }
    }

    private static CaseStudyWord word(Incoming message) {
        return message.as(CaseStudyWord.class);
    }
}
