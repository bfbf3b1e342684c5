package se.samling.platform.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import se.samling.platform.outbox.ChildProcess;
import se.samling.platform.testing.BackingServicesInitializer;
import se.samling.platform.testing.KafkaProbe;

/** A service that is killed while it takes messages in. */
class InboxCrashIT {

    private static final int MESSAGES = 3000;

    private final Map<String, String> settings = new LinkedHashMap<>();

    @Test
    void everyMessageHasItsEffectExactlyOnceWhoeverIsKilledInBetween() {
        BackingServicesInitializer.fresh().forEach((key, value) -> settings.put(key, value.toString()));
        settings.put("spring.application.name", "things");
        settings.put("server.port", "0");
        settings.put("spring.kafka.consumer.properties.session.timeout.ms", "6000");
        var jdbc = new JdbcTemplate(new DriverManagerDataSource(
                settings.get("spring.datasource.url"),
                settings.get("spring.datasource.username"),
                settings.get("spring.datasource.password")));
        IntStream.range(0, MESSAGES)
                .forEach(i -> KafkaProbe.publish(
                        ThingApplication.TOPIC,
                        "crash-" + i,
                        "ThingCounted",
                        1,
                        "{\"thingId\":\"crash-%d\",\"count\":1}".formatted(i)));

        try (var first = start("inbox-1")) {
            await("it is in the midst of it")
                    .atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(20))
                    .ignoreExceptions()
                    .until(() -> effects(jdbc) > 50);
            first.kill();
        }
        int whenKilled = effects(jdbc);
        assertThat(whenKilled).as("killed before the end").isBetween(50, MESSAGES - 1);

        try (var second = start("inbox-2")) {
            await("the rest").atMost(Duration.ofSeconds(90)).until(() -> effects(jdbc) >= MESSAGES);
            assertThat(second.alive()).isTrue();
        }
        assertThat(jdbc.queryForObject(
                        "select count(distinct message_id) from effect where key like 'crash-%'", Integer.class))
                .isEqualTo(MESSAGES);
        assertThat(effects(jdbc)).isEqualTo(MESSAGES);
    }

    private ChildProcess start(String name) {
        return ChildProcess.start(name, 256, settings, ThingApplication.class.getName());
    }

    private static int effects(JdbcTemplate jdbc) {
        Integer effects = jdbc.queryForObject("select count(*) from effect where key like 'crash-%'", Integer.class);
        return effects == null ? 0 : effects;
    }
}
