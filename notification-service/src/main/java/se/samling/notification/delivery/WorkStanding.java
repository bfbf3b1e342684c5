package se.samling.notification.delivery;

import static se.samling.notification.delivery.Standing.dropIf;

import java.util.UUID;
import org.springframework.stereotype.Component;
import se.samling.notification.cohort.Assignment;
import se.samling.notification.cohort.Assignments;
import se.samling.notification.cohort.Enrolment;
import se.samling.notification.cohort.Enrolments;

/** Whether a reminder of an assignment still makes sense: it stands, for that day, is not done, and the reader still does the work. */
@Component
class WorkStanding {

    private final Assignments assignments;
    private final Enrolments enrolments;

    WorkStanding(Assignments assignments, Enrolments enrolments) {
        this.assignments = assignments;
        this.enrolments = enrolments;
    }

    Standing standing(Delivery delivery) {
        UUID enrolmentId = UUID.fromString(delivery.facts().get("enrolmentId"));
        Assignment assignment = assignments.find(delivery.subjectId()).orElse(null);
        Enrolment enrolment = enrolments.find(enrolmentId).orElse(null);
        if (assignment == null || enrolment == null) {
            return new Standing.Waits("not-yet-known");
        }
        return dropIf(assignment.withdrawn(), "assignment-withdrawn")
                .and(() -> dropIf(assignment.dueOn().toEpochDay() != delivery.version(), "moved"))
                .and(() -> dropIf(assignment.isDoneBy(enrolmentId), "assignment-done"))
                .and(() -> dropIf(
                        !enrolment.admitted()
                                || !enrolment
                                        .people()
                                        .contains(delivery.reader().id()),
                        "no-longer-in-the-cohort"));
    }
}
