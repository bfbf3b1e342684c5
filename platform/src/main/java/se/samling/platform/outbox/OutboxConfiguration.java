package se.samling.platform.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.ProducerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Outbox, relay and the topics this service writes. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration",
            "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration"
        })
public class OutboxConfiguration {

    @Bean
    OutboxRelay outboxRelay(
            JdbcConnectionDetails database,
            ProducerFactory<String, @Nullable String> producers,
            KafkaAdmin admin,
            @Value("${samling.outbox.lease}") Duration lease,
            @Value("${samling.outbox.transactional-id}") String transactionalId) {
        var settings = new RelaySettings(
                database.getJdbcUrl(),
                Objects.requireNonNull(database.getUsername()),
                Objects.requireNonNull(database.getPassword()),
                lease,
                transactionalId);
        // Kafka may have been away when the context asked for the topics the first time
        return new OutboxRelay(settings, producers.getConfigurationProperties(), admin::initialize);
    }

    @Bean
    Outbox outbox(JdbcTemplate jdbc, JsonMapper json, Clock clock, OutboxRelay relay) {
        return new Outbox(jdbc, json, clock, relay::nudge);
    }

    @Bean
    KafkaAdmin.NewTopics outboxTopics(ObjectProvider<Topic> topics) {
        return new KafkaAdmin.NewTopics(
                topics.stream().map(OutboxConfiguration::newTopic).toArray(NewTopic[]::new));
    }

    @Bean
    MeterBinder outboxMeters(JdbcTemplate jdbc) {
        return registry -> Gauge.builder("samling.outbox.waiting", jdbc, OutboxConfiguration::waiting)
                .description("messages that are committed and not yet sent")
                .register(registry);
    }

    private static double waiting(JdbcTemplate jdbc) {
        Long waiting = jdbc.queryForObject("select count(*) from outbox", Long.class);
        return waiting == null ? 0 : waiting;
    }

    static NewTopic newTopic(Topic topic) {
        var retention = String.valueOf(topic.retention().toMillis());
        var builder = TopicBuilder.name(topic.name()).partitions(topic.partitions());
        return topic.compacted()
                ? builder.compact()
                        .config(TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG, retention)
                        .config(TopicConfig.DELETE_RETENTION_MS_CONFIG, retention)
                        .build()
                : builder.config(TopicConfig.RETENTION_MS_CONFIG, retention).build();
    }
}
