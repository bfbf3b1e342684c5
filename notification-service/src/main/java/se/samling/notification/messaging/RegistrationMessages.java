package se.samling.notification.messaging;

import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samling.notification.registration.Registration;
import se.samling.notification.telling.RegistrationNews;
import se.samling.notification.telling.RegistrationNews.Cancellation;
import se.samling.notification.telling.RegistrationNews.Kind;
import se.samling.notification.telling.RegistrationNews.Offer;
import se.samling.notification.webhook.Hearing;
import se.samling.platform.inbox.Inbox;
import se.samling.platform.inbox.Incoming;

/** Registrations: each message is the whole state, its type says what happened. */
@Component
class RegistrationMessages {

    static final String TOPIC = "samling.registrations.v1";

    private final Inbox inbox;
    private final RegistrationNews news;
    private final Hearing webhooks;

    RegistrationMessages(Inbox inbox, RegistrationNews news, Hearing webhooks) {
        this.inbox = inbox;
        this.news = news;
        this.webhooks = webhooks;
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
        if (!message.tombstone()) {
            var registration = message.as(Registration.class);
            if ("RegistrationOffered".equals(message.type())) {
                news.offered(registration, message.as(Offer.class), message.occurredAt());
            }
            if ("RegistrationCancelled".equals(message.type())) {
                news.cancelled(registration, message.as(Cancellation.class), message.occurredAt());
            }
            kind(message.type()).ifPresent(kind -> news.heard(kind, registration, message.occurredAt()));
            webhooks.heard(message, registration.eventId());
        }
    }

    private static Optional<Kind> kind(String type) {
        return switch (type) {
            case "RegistrationRequested" -> Optional.of(Kind.REQUESTED);
            case "RegistrationConfirmed" -> Optional.of(Kind.CONFIRMED);
            case "RegistrationWaiting" -> Optional.of(Kind.WAITING);
            case "RegistrationPromoted" -> Optional.of(Kind.PROMOTED);
            case "RegistrationChanged" -> Optional.of(Kind.CHANGED);
            case "RegistrationFollowed" -> Optional.of(Kind.FOLLOWED);
            case "RegistrationHandedOver" -> Optional.of(Kind.HANDED_OVER);
            case "RegistrationExpired" -> Optional.of(Kind.EXPIRED);
            default -> Optional.empty();
        };
    }
}
