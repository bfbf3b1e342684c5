package se.samling.platform.inbox;

import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
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
                    UUID.nameUUIDFromBytes(place.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                    record.topic(),
                    record.key(),
                    "Tombstone",
                    Instant.ofEpochMilli(record.timestamp()),
                    Long.MAX_VALUE,
                    true,
                    JSON.nullNode());
        }
        var body = JSON.readTree(record.value());
        return new Incoming(
                UUID.fromString(body.get("id").asString()),
                record.topic(),
                record.key(),
                body.get("type").asString(),
                Instant.parse(body.get("occurredAt").asString()),
                body.get("version").asLong(),
                false,
                body);
    }

    /** The payload as a wire record of the reader's own; fields it does not name are ignored. */
    public <T> T as(Class<T> type) {
        return JSON.treeToValue(body, type);
    }
}
