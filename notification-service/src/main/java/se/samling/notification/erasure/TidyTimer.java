package se.samling.notification.erasure;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every night the mail log forgets what it has kept long enough. */
@Configuration(proxyBeanMethods = false)
class TidyTimer {

    @Bean
    RecurringTask<Void> tidyTask(ObjectProvider<Erasing> erasing) {
        return Tasks.recurring("mail-log-tidying", Schedules.daily(ZoneId.of("Europe/Stockholm"), LocalTime.of(3, 30)))
                .execute((instance, context) -> erasing.getObject().tidy());
    }
}
