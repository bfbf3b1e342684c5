package se.samling.notification.reminder;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * db-scheduler on the service's clock. Scheduling takes part in the transaction around it; execution is by whichever replica
 * picks the timer up.
 */
@Configuration(proxyBeanMethods = false)
class SchedulerConfiguration {

    private static final Duration AGAIN = Duration.ofSeconds(5);

    @Bean
    OneTimeTask<Void> reminderTask(ObjectProvider<Reminding> reminding) {
        return Tasks.oneTime("event-reminder")
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AGAIN))
                .execute((instance, context) -> {
                    String[] parts = instance.getId().split(":", 2);
                    reminding.getObject().fire(UUID.fromString(parts[0]), ReminderRule.of(parts[1]));
                });
    }

    /** The one to schedule with: it joins transactions, which the scheduler itself does not. */
    @Bean
    @Primary
    SchedulerClient schedulerClient(DataSource dataSource) {
        return SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource))
                .build();
    }

    @Bean
    Scheduler scheduler(
            DataSource dataSource,
            List<Task<?>> tasks,
            Clock clock,
            @Value("${samling.timers.poll:5s}") Duration poll) {
        List<RecurringTask<?>> nightly = tasks.stream()
                .filter(RecurringTask.class::isInstance)
                .<RecurringTask<?>>map(RecurringTask.class::cast)
                .toList();
        List<Task<?>> oneTime =
                tasks.stream().filter(task -> !(task instanceof RecurringTask)).toList();
        return Scheduler.create(dataSource, oneTime)
                .startTasks(nightly)
                .clock(clock::instant)
                .threads(2)
                .pollingInterval(poll)
                .shutdownMaxWait(Duration.ofSeconds(10))
                .heartbeatInterval(Duration.ofSeconds(30))
                .schedulerName(new SchedulerName.Fixed("notification-" + UUID.randomUUID()))
                .build();
    }

    @Bean
    SmartLifecycle schedulerLifecycle(Scheduler scheduler) {
        return new SmartLifecycle() {
            private volatile boolean running;

            @Override
            public void start() {
                scheduler.start();
                running = true;
            }

            @Override
            public void stop() {
                scheduler.stop();
                running = false;
            }

            @Override
            public boolean isRunning() {
                return running;
            }

            /** A scheduler that was stopped cannot be started again. */
            @Override
            public boolean isPauseable() {
                return false;
            }
        };
    }
}
