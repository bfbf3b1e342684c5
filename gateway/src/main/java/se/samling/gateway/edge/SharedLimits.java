package se.samling.gateway.edge;

import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Counters that all replicas of the gateway share, in the gateway's database. */
@Configuration
@EnableScheduling
class SharedLimits {

    private static final Duration REFILLED_AND_A_LITTLE = Duration.ofSeconds(30);
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(1);

    @Bean
    PostgreSQLSelectForUpdateBasedProxyManager<String> counters(DataSource database) {
        return Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("form_limit")
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(REFILLED_AND_A_LITTLE))
                .requestTimeout(ANSWERED_WITHIN)
                .build();
    }

    /** Takes away counters that are whole again; replicas may do so at once. */
    @Component
    record Forgetting(PostgreSQLSelectForUpdateBasedProxyManager<String> counters) {

        private static final int AT_ONCE = 1_000;

        @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
        void forget() {
            int forgotten;
            do {
                forgotten = counters.removeExpired(AT_ONCE);
            } while (forgotten == AT_ONCE);
        }
    }
}
