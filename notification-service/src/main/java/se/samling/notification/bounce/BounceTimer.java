package se.samling.notification.bounce;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One replica at a time reads the mailbox, every minute unless the settings say otherwise. */
@Configuration(proxyBeanMethods = false)
class BounceTimer {

    @Bean
    RecurringTask<Void> bounceTask(ObjectProvider<BounceMailbox> mailbox, BounceSettings settings) {
        return Tasks.recurring("bounce-reading", FixedDelay.of(settings.every()))
                .execute((instance, context) -> mailbox.getObject().read());
    }
}
