package se.samling.notification.messaging;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samling.notification.letter.Purpose;
import se.samling.notification.telling.ApplicationNews;
import se.samling.notification.telling.ApplicationNews.ApplicationWord;
import se.samling.platform.inbox.Inbox;
import se.samling.platform.inbox.Incoming;

/** What became of applications. */
@Component
class ApplicationMessages {

    static final String TOPIC = "samling.applications.v1";

    private final Inbox inbox;
    private final ApplicationNews news;

    ApplicationMessages(Inbox inbox, ApplicationNews news) {
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
            // The form sent again asks for a new mail without a new version of the application: the moment sets them
            // apart.
            case "ApplicationReceived" ->
                heard(Purpose.APPLICATION_PROOF, message, message.occurredAt().toEpochMilli());
            case "ApplicationSentToReview" -> heard(Purpose.APPLICATION_RECEIVED, message, message.version());
            case "ApplicationQuestioned" -> heard(Purpose.APPLICATION_QUESTION, message, message.version());
            case "ApplicationRefused" -> heard(Purpose.APPLICATION_REFUSED, message, message.version());
            case "EnrolmentApplied" ->
                heard(Purpose.ENROLMENT_PROOF, message, message.occurredAt().toEpochMilli());
            case "EnrolmentReceived" -> heard(Purpose.ENROLMENT_RECEIVED, message, message.version());
            case "EnrolmentContacted" -> heard(Purpose.ENROLMENT_CONTACTED, message, message.version());
            case "EnrolmentQuestioned" -> heard(Purpose.ENROLMENT_QUESTION, message, message.version());
            // Asked for again every week, while nothing else changes.
            case "EnrolmentDecisionAwaited" ->
                heard(Purpose.ENROLMENT_DECISION, message, message.occurredAt().toEpochMilli());
            case "EnrolmentAdmitted" -> heard(Purpose.ENROLMENT_ADMITTED, message, message.version());
            case "EnrolmentDeclined" -> heard(Purpose.ENROLMENT_DECLINED, message, message.version());
            default -> {}
        }
    }

    private void heard(Purpose purpose, Incoming message, long moment) {
        news.heard(purpose, message.as(ApplicationWord.class), moment, message.occurredAt());
    }
}
