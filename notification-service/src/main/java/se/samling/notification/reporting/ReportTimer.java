package se.samling.notification.reporting;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One timer per signatory and year that it has not reported on. */
@Configuration(proxyBeanMethods = false)
class ReportTimer {

    static final String NAME = "report-reminder";

    @Bean
    OneTimeTask<Void> reportTask(ObjectProvider<ReportReminding> reminding) {
        return Tasks.oneTime(NAME)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(Duration.ofSeconds(5)))
                .execute((instance, context) -> {
                    String[] parts = instance.getId().split(":", 2);
                    reminding.getObject().fire(UUID.fromString(parts[0]), Integer.parseInt(parts[1]));
                });
    }
}
