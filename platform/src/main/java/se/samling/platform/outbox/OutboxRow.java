package se.samling.platform.outbox;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** A row that waits to be sent. */
record OutboxRow(
        long id,
        String topic,
        String key,
        @Nullable String body,
        @Nullable String traceparent) {

    ProducerRecord<String, @Nullable String> toRecord() {
        var record = new ProducerRecord<String, @Nullable String>(topic, key, body);
        if (traceparent != null) {
            record.headers().add("traceparent", traceparent.getBytes(StandardCharsets.US_ASCII));
        }
        return record;
    }
}
