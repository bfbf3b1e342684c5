package se.samling.platform.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import se.samling.platform.inbox.ReadModelRebuild;
import se.samling.platform.testing.BackingServices;

/** Two replicas of one service, on one database and in one consumer group. */
@SpringBootTest(properties = "spring.application.name=things")
@BackingServices
class ReadModelRebuildIT {

    @Autowired
    ThingApplication.Counting counting;

    @Autowired
    ReadModelRebuild rebuild;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Environment environment;

    @Autowired
    KafkaListenerEndpointRegistry listeners;

    @Test
    void aReadModelIsEmptiedAndReadAgainWhileAnotherReplicaRuns() {
        try (var replica = replica()) {
            IntStream.range(0, 40).forEach(i -> IntStream.rangeClosed(0, i % 4).forEach(n -> counting.count("r-" + i)));
            await("the model").atMost(Duration.ofSeconds(30)).until(this::complete);
            jdbc.update("update seen_thing set count = -1, version = 1000");

            rebuild.from(ThingApplication.TOPIC);

            await("the model, read again").atMost(Duration.ofSeconds(30)).until(this::complete);
            counting.count("r-0");
            await("what comes after")
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> Integer.valueOf(2)
                            .equals(jdbc.queryForObject(
                                    "select count from seen_thing where id = 'r-0'", Integer.class)));
            var other = replica.getBean(KafkaListenerEndpointRegistry.class);
            await("both replicas listen")
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> Stream.of(listeners, other)
                            .flatMap(registry -> registry.getListenerContainers().stream())
                            .allMatch(container -> container.isRunning()));
        }
    }

    @Test
    void aTopicNobodyKeepsAModelOfIsRefused() {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> rebuild.from("samling.other.v1")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private boolean complete() {
        return jdbc.queryForList(
                        "select id || count as seen from seen_thing where id like 'r-%' order by 1", String.class)
                .equals(IntStream.range(0, 40)
                        .mapToObj(i -> "r-" + i + (i % 4 + 1))
                        .sorted()
                        .toList());
    }

    private org.springframework.context.ConfigurableApplicationContext replica() {
        var settings = Stream.of(
                        "spring.datasource.url",
                        "spring.datasource.username",
                        "spring.datasource.password",
                        "spring.kafka.bootstrap-servers",
                        "spring.kafka.consumer.group-id",
                        "samling.outbox.transactional-id",
                        "samling.oidc.issuer",
                        "samling.link.key",
                        "spring.application.name")
                .map(key -> "--" + key + "=" + environment.getProperty(key))
                .toArray(String[]::new);
        return new SpringApplicationBuilder(ThingApplication.class)
                .web(WebApplicationType.SERVLET)
                .properties("server.port=0", "spring.jmx.enabled=false")
                .run(settings);
    }
}
