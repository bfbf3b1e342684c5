package se.samling.platform.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import se.samling.platform.inbox.DeadLetters;
import se.samling.platform.inbox.ReadModelRebuild;
import se.samling.platform.outbox.OutgoingMessage;
import se.samling.platform.testing.BackingServices;
import se.samling.platform.testing.KafkaProbe;

@SpringBootTest(properties = {"spring.application.name=things", "samling.inbox.give-up-after=1s"})
@BackingServices
class MessagesIT {

    @Autowired
    ThingApplication.Counting counting;

    @Autowired
    ThingApplication.ThingMessages listener;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    ReadModelRebuild rebuild;

    @Autowired
    DeadLetters deadLetters;

    private int seen(String id) {
        return jdbc.query("select count from seen_thing where id = ?", (row, n) -> row.getInt(1), id).stream()
                .findFirst()
                .orElse(0);
    }

    @Test
    void quickUpdatesOfOneKeyArriveInOrder() {
        var id = "order-" + UUID.randomUUID();
        IntStream.range(0, 300).forEach(i -> counting.count(id));
        await("the last update").atMost(Duration.ofSeconds(30)).until(() -> seen(id) == 300);
        assertThat(KafkaProbe.messages(
                        ThingApplication.TOPIC, message -> message.key().equals(id)))
                .extracting(message -> (int) message.version())
                .isEqualTo(IntStream.rangeClosed(1, 300).boxed().toList());
        assertThat(jdbc.queryForObject("select count(*) from outbox", Integer.class))
                .isZero();
    }

    @Test
    void aMessageDeliveredTwiceHasItsEffectOnce() {
        var id = "twice-" + UUID.randomUUID();
        var message = UUID.randomUUID();
        var envelope =
                KafkaProbe.envelope(message, "ThingCounted", 1, "{\"thingId\":\"%s\",\"count\":1}".formatted(id));
        KafkaProbe.publish(ThingApplication.TOPIC, id, envelope);
        KafkaProbe.publish(ThingApplication.TOPIC, id, envelope);
        KafkaProbe.publish(
                ThingApplication.TOPIC, id, "ThingCounted", 2, "{\"thingId\":\"%s\",\"count\":2}".formatted(id));
        await("the message after both").until(() -> seen(id) == 2);
        assertThat(listener.times(message)).isEqualTo(1);
    }

    @Test
    void anOversizeMessageIsRefusedWhenItIsAppended() {
        var huge = new ThingApplication.ThingWire("x".repeat(1_000_000), 1);
        assertThatThrownBy(() -> counting.append(new OutgoingMessage(ThingApplication.TOPIC, "huge", "T", 1, huge)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(jdbc.queryForObject("select count(*) from outbox where key = 'huge'", Integer.class))
                .isZero();
    }

    @Test
    void anEmptiedReadModelIsReadAgainFromTheStart() {
        var id = "rebuild-" + UUID.randomUUID();
        counting.count(id);
        counting.count(id);
        await("the model").atMost(Duration.ofSeconds(20)).until(() -> seen(id) == 2);
        rebuild.from(ThingApplication.TOPIC);
        await("the model again").atMost(Duration.ofSeconds(30)).until(() -> seen(id) == 2);
    }

    @Test
    void whatCannotBeTakenInIsKeptAndHoldsNobodyUp() {
        KafkaProbe.publish(ThingApplication.TOPIC, "poison-1", "ThingCounted", 1, "{\"thingId\":\"p\",\"count\":1}");
        var letter = await("the dead letter")
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> deadLetters.newest().stream()
                                .filter(found -> "poison-1".equals(found.key()))
                                .findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow();
        assertThat(letter.reason()).contains("cannot be taken in");
        assertThatThrownBy(() -> deadLetters.replay(letter.id())).hasMessageContaining("replay-failed");
        listener.cure();
        assertThat(deadLetters.replay(letter.id())).isTrue();
        assertThat(seen("poison-1")).isEqualTo(1);
        assertThat(deadLetters.newest()).extracting(DeadLetters.DeadLetter::id).doesNotContain(letter.id());
    }
}
