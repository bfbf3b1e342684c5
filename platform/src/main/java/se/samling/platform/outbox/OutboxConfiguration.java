package se.samling.platform.outbox;

import java.time.Clock;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
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
    OutboxRelay outboxRelay(DataSource database, ProducerFactory<String, @Nullable String> producers) {
        return new OutboxRelay(database, producers);
    }

    @Bean
    Outbox outbox(JdbcTemplate jdbc, JsonMapper json, Clock clock, OutboxRelay relay) {
        return new Outbox(jdbc, json, clock, relay);
    }

    @Bean
    KafkaAdmin.NewTopics topics(ObjectProvider<Topic> topics) {
        return new KafkaAdmin.NewTopics(
                topics.stream().map(OutboxConfiguration::newTopic).toArray(NewTopic[]::new));
    }

    private static NewTopic newTopic(Topic topic) {
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
