package se.samling.notification.messaging;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samling.notification.series.AllSeries;
import se.samling.notification.series.Series;
import se.samling.platform.inbox.Inbox;
import se.samling.platform.inbox.Incoming;

/** Series as they are now. */
@Component
class SeriesMessages {

    static final String TOPIC = "samling.series.v1";

    private final Inbox inbox;
    private final AllSeries allSeries;

    SeriesMessages(Inbox inbox, AllSeries allSeries) {
        this.inbox = inbox;
        this.allSeries = allSeries;
    }

    @KafkaListener(topics = TOPIC)
    @Transactional
    public void on(ConsumerRecord<String, @Nullable String> record) {
        Incoming message = Incoming.of(record);
        if (inbox.accept(message) && !message.tombstone()) {
            allSeries.apply(message.as(Series.class));
        }
    }
}
