package se.samling.platform.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A message as it came: envelope and body in one object; a tombstone has neither type nor body. */
public record Incoming(
        UUID id,
        String topic,
        String key,
        String type,
        Instant occurredAt,
        long version,
        boolean tombstone,
        JsonNode body) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** Reads a record. A tombstone gets an id made of its place, which is the same however often it is delivered. */
    public static Incoming of(ConsumerRecord<String, @Nullable String> record) {
        if (record.value() == null) {
            var place = record.topic() + '/' + record.partition() + '/' + record.offset();
            return new Incoming(
                    UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8)),
                    record.topic(),
                    record.key(),
                    "Tombstone",
                    Instant.ofEpochMilli(record.timestamp()),
                    Long.MAX_VALUE,
                    true,
                    JSON.nullNode());
        }
        try {
            var body = JSON.readTree(record.value());
            return new Incoming(
                    UUID.fromString(text(body, "id")),
                    record.topic(),
                    record.key(),
                    text(body, "type"),
                    Instant.parse(text(body, "occurredAt")),
                    body.required("version").asLong(),
                    false,
                    body);
        } catch (JacksonException | IllegalArgumentException | DateTimeParseException e) {
            // the cause may quote the message, and with it what nobody should read in a log
            throw new Malformed("no envelope that can be read: " + e.getClass().getSimpleName());
        }
    }

    private static String text(JsonNode body, String field) {
        return body.required(field).asString();
    }

    /** The payload as a wire record of the reader's own; fields it does not name are ignored. */
    public <T> T as(Class<T> type) {
        return JSON.treeToValue(body, type);
    }
}
