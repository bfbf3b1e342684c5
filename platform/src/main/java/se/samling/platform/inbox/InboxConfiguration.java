package se.samling.platform.inbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.backoff.ExponentialBackOff;

/** Inbox, dead letters and rebuilding; listeners get this error handler from Boot. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
            "org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration"
        })
@EnableScheduling
public class InboxConfiguration {

    @Bean
    Inbox inbox(JdbcTemplate jdbc, Clock clock) {
        return new Inbox(jdbc, clock);
    }

    @Bean
    Listeners listeners(KafkaListenerEndpointRegistry registry) {
        return new Listeners(registry);
    }

    @Bean
    DeadLetters deadLetters(JdbcClient jdbc, Listeners listeners, Clock clock) {
        return new DeadLetters(jdbc, listeners, clock);
    }

    /** Tries for about a minute, in order, then keeps the message as a dead letter and goes on. */
    @Bean
    DefaultErrorHandler listenerErrors(
            DeadLetters deadLetters, @Value("${samling.inbox.give-up-after:60s}") Duration giveUpAfter) {
        var backOff = new ExponentialBackOff(200, 2);
        backOff.setMaxInterval(10_000);
        backOff.setMaxElapsedTime(giveUpAfter.toMillis());
        var errors = new DefaultErrorHandler(deadLetters::keep, backOff);
        errors.addNotRetryableExceptions(Malformed.class);
        return errors;
    }

    @Bean
    ReadModelRebuild readModelRebuild(
            ObjectProvider<ReadModel> models,
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            Listeners listeners,
            KafkaAdmin kafka,
            @Value("${spring.kafka.consumer.group-id}") String group,
            Clock clock) {
        var offsets = new GroupOffsets(kafka.getConfigurationProperties(), group);
        return new ReadModelRebuild(models.stream().toList(), jdbc, transaction, listeners, offsets, clock);
    }

    @Bean
    Housekeeping inboxHousekeeping(JdbcTemplate jdbc, Clock clock) {
        return new Housekeeping(jdbc, clock);
    }

    @Bean
    MeterBinder deadLetterMeters(JdbcTemplate jdbc) {
        return registry -> Gauge.builder("samling.dead.letters", jdbc, InboxConfiguration::kept)
                .description("messages that could not be taken in and wait for the operator")
                .register(registry);
    }

    private static double kept(JdbcTemplate jdbc) {
        Long kept = jdbc.queryForObject("select count(*) from dead_letter", Long.class);
        return kept == null ? 0 : kept;
    }

    @Bean
    Operations operations(DeadLetters deadLetters, ReadModelRebuild rebuild) {
        return new Operations(deadLetters, rebuild);
    }
}
