package se.samling.platform.inbox;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.backoff.ExponentialBackOff;

/** Inbox, dead letters and rebuilding; listeners get this error handler from Boot. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
            "org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration"
        })
public class InboxConfiguration {

    @Bean
    Inbox inbox(JdbcTemplate jdbc, Clock clock) {
        return new Inbox(jdbc, clock);
    }

    @Bean
    DeadLetters deadLetters(JdbcClient jdbc, KafkaTemplate<String, @Nullable String> kafka, Clock clock) {
        return new DeadLetters(jdbc, kafka, clock);
    }

    /** Tries for about a minute, in order, then keeps the message as a dead letter and goes on. */
    @Bean
    DefaultErrorHandler listenerErrors(
            DeadLetters deadLetters, @Value("${samling.inbox.give-up-after:60s}") java.time.Duration giveUpAfter) {
        var backOff = new ExponentialBackOff(200, 2);
        backOff.setMaxInterval(10_000);
        backOff.setMaxElapsedTime(giveUpAfter.toMillis());
        return new DefaultErrorHandler(deadLetters::keep, backOff);
    }

    @Bean
    ReadModelRebuild readModelRebuild(
            ObjectProvider<ReadModel> models,
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            KafkaListenerEndpointRegistry listeners,
            KafkaAdmin kafka,
            @Value("${spring.kafka.consumer.group-id}") String group) {
        return new ReadModelRebuild(models.stream().toList(), jdbc, transaction, listeners, kafka, group);
    }

    @Bean
    Operations operations(DeadLetters deadLetters, ReadModelRebuild rebuild) {
        return new Operations(deadLetters, rebuild);
    }
}
