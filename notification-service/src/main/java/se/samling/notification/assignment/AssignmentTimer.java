package se.samling.notification.assignment;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One timer per assignment whose reminder lies ahead. */
@Configuration(proxyBeanMethods = false)
class AssignmentTimer {

    @Bean
    OneTimeTask<Void> assignmentTask(ObjectProvider<AssignmentReminding> reminding) {
        return Tasks.oneTime("assignment-reminder")
                .onFailure(new FailureHandler.OnFailureRetryLater<>(Duration.ofSeconds(5)))
                .execute((instance, context) -> reminding.getObject().fire(UUID.fromString(instance.getId())));
    }
}
