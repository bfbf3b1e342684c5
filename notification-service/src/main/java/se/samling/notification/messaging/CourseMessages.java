package se.samling.notification.messaging;

import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samling.notification.course.Course;
import se.samling.notification.course.Courses;
import se.samling.platform.inbox.Inbox;
import se.samling.platform.inbox.Incoming;

/** Web courses. */
@Component
class CourseMessages {

    static final String TOPIC = "samling.courses.v1";

    private final Inbox inbox;
    private final Courses courses;

    CourseMessages(Inbox inbox, Courses courses) {
        this.inbox = inbox;
        this.courses = courses;
    }

    @KafkaListener(topics = TOPIC)
    @Transactional
    public void on(ConsumerRecord<String, @Nullable String> record) {
        Incoming message = Incoming.of(record);
        if (!inbox.accept(message)) {
            return;
        }
        if (message.tombstone()) {
            courses.forget(UUID.fromString(message.key()));
        } else {
            courses.apply(message.as(Course.class));
        }
    }
}
