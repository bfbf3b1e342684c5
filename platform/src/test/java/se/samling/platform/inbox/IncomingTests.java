package se.samling.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IncomingTests {

    record Wire(String thingId, int count) {}

    @Test
    void fieldsNobodyAsksForAreIgnored() {
        var message = Incoming.of(record("""
                {"id": "0190f5a0-0000-7000-8000-000000000001", "type": "ThingCounted", "version": 3,
                 "occurredAt": "2026-11-24T09:00:00Z", "thingId": "a", "count": 2, "colour": {"of": "tomorrow"}}
                """));
        assertThat(message.as(Wire.class)).isEqualTo(new Wire("a", 2));
        assertThat(message.version()).isEqualTo(3);
    }

    @Test
    void aTombstoneIsTheSameMessageHoweverOftenItIsDelivered() {
        assertThat(Incoming.of(record(null)).tombstone()).isTrue();
        assertThat(Incoming.of(record(null)).id())
                .isEqualTo(Incoming.of(record(null)).id());
    }

    @Test
    void whatIsNoEnvelopeIsMalformedAndNotQuoted() {
        for (var value : new String[] {
            "", "kim@kultur.example", "[]", "17", "{}", "{\"id\": \"kim@kultur.example\"}", "{\"id\": null}"
        }) {
            assertThatThrownBy(() -> Incoming.of(record(value)))
                    .isInstanceOf(Malformed.class)
                    .hasMessageNotContaining("kim");
        }
    }

    private static ConsumerRecord<String, @Nullable String> record(@Nullable String value) {
        return new ConsumerRecord<>("samling.things.v1", 0, 17, "key", value);
    }
}
