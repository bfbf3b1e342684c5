package se.samling.docs.messaging;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.samling.docs.course.CourseFact;
import se.samling.docs.course.CourseFact.CourseChanged;
import se.samling.docs.course.CourseFact.CourseDiscarded;
import se.samling.docs.messaging.wire.CoursePayload;
import se.samling.platform.outbox.Outbox;
import se.samling.platform.outbox.OutgoingMessage;

/** Tells the others of courses, in the transaction in which they changed. */
@Component
class CourseAnnouncements {

    private final Outbox outbox;

    CourseAnnouncements(Outbox outbox) {
        this.outbox = outbox;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void announce(CourseFact fact) {
        outbox.append(message(fact));
    }

    static OutgoingMessage message(CourseFact fact) {
        var key = fact.courseId().toString();
        return switch (fact) {
            case CourseChanged(var course) ->
                new OutgoingMessage(
                        TopicsAndReadModels.COURSES, key, "CourseChanged", course.version(), CoursePayload.of(course));
            case CourseDiscarded discarded -> OutgoingMessage.tombstone(TopicsAndReadModels.COURSES, key);
        };
    }
}
