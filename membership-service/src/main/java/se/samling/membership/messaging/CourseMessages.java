package se.samling.membership.messaging;

import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samling.membership.linked.KnownCourse;
import se.samling.membership.linked.KnownCourses;
import se.samling.platform.inbox.Inbox;
import se.samling.platform.inbox.Incoming;
import se.samling.platform.inbox.ReadModel;

/** Web courses as docs-service tells of them. */
@Component
class CourseMessages {

    static final String TOPIC = "samling.courses.v1";

    private final Inbox inbox;
    private final KnownCourses courses;

    CourseMessages(Inbox inbox, KnownCourses courses) {
        this.inbox = inbox;
        this.courses = courses;
    }

    @KafkaListener(topics = TOPIC)
    @Transactional
    public void on(ConsumerRecord<String, @Nullable String> record) {
        var message = Incoming.of(record);
        if (!inbox.accept(message)) {
            return;
        }
        if (message.tombstone()) {
            courses.forget(UUID.fromString(message.key()));
        } else {
            courses.apply(message.as(KnownCourse.class));
        }
    }

    /** What can be emptied and read again. */
    @Configuration(proxyBeanMethods = false)
    static class Models {
        @Bean
        ReadModel knownCoursesModel(KnownCourses courses) {
            return new ReadModel(TOPIC, courses::empty);
        }
    }
}
