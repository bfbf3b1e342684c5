package se.samling.notification.hostsender;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One replica asks the hosts' domains again every half hour. */
@Configuration(proxyBeanMethods = false)
class VouchingTimer {

    private static final Duration EVERY = Duration.ofMinutes(30);

    @Bean
    RecurringTask<Void> vouchingTask(ObjectProvider<Vouching> vouching) {
        return Tasks.recurring("sender-domains", FixedDelay.of(EVERY))
                .execute((instance, context) -> vouching.getObject().askAll());
    }
}
