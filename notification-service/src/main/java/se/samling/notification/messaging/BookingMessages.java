package se.samling.notification.messaging;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samling.notification.telling.BookingNews;
import se.samling.notification.telling.BookingNews.BookingWord;
import se.samling.platform.inbox.Inbox;
import se.samling.platform.inbox.Incoming;

/** Forms for several dates of a series. */
@Component
class BookingMessages {

    static final String TOPIC = "samling.bookings.v1";

    private final Inbox inbox;
    private final BookingNews news;

    BookingMessages(Inbox inbox, BookingNews news) {
        this.inbox = inbox;
        this.news = news;
    }

    @KafkaListener(topics = TOPIC)
    @Transactional
    public void on(ConsumerRecord<String, @Nullable String> record) {
        Incoming message = Incoming.of(record);
        if (inbox.accept(message) && !message.tombstone()) {
            switch (message.type()) {
                case "BookingRequested" -> news.requested(message.as(BookingWord.class), message.occurredAt());
                case "BookingConfirmed" -> news.confirmed(message.as(BookingWord.class), message.occurredAt());
                default -> {}
            }
        }
    }
}
