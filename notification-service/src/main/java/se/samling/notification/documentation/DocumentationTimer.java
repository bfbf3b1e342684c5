package se.samling.notification.documentation;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One timer per event that has documents nobody has been told of. */
@Configuration(proxyBeanMethods = false)
class DocumentationTimer {

    @Bean
    OneTimeTask<Void> documentsTask(ObjectProvider<DocumentNews> news) {
        return Tasks.oneTime("documents-published")
                .onFailure(new FailureHandler.OnFailureRetryLater<>(Duration.ofSeconds(5)))
                .execute((instance, context) -> news.getObject().tell(UUID.fromString(instance.getId())));
    }
}
