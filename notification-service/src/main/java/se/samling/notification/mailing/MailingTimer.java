package se.samling.notification.mailing;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The timer of a scheduled mailing, by its id. */
@Configuration(proxyBeanMethods = false)
class MailingTimer {

    private static final Duration AGAIN = Duration.ofSeconds(5);

    @Bean
    OneTimeTask<Void> mailingTask(ObjectProvider<Releasing> releasing) {
        return Tasks.oneTime("mailing")
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AGAIN))
                .execute((instance, context) -> releasing.getObject().fire(UUID.fromString(instance.getId())));
    }
}
