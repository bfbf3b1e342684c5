package se.samling.notification.assignment;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.notification.cohort.Assignment;
import se.samling.notification.cohort.Assignments;
import se.samling.notification.cohort.Enrolment;
import se.samling.notification.cohort.Enrolments;
import se.samling.notification.delivery.Deliveries;
import se.samling.notification.delivery.MailJob;
import se.samling.notification.letter.Purpose;
import se.samling.notification.rebuild.Rebuilds;

/**
 * Reminds organisations of an assignment five days before it is to be done, at eight in the morning Swedish time: whoever acts for them
 * at that moment, and only where it is not done. An assignment that is set later than that reminds nobody; one that gets another day
 * reminds again.
 */
@Service
public class AssignmentReminding {

    private static final int DAYS_BEFORE = 5;
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private final Assignments assignments;
    private final Enrolments enrolments;
    private final Deliveries deliveries;
    private final Rebuilds rebuilds;
    private final SchedulerClient scheduler;
    private final OneTimeTask<Void> assignmentTask;
    private final Clock clock;

    public AssignmentReminding(
            Assignments assignments,
            Enrolments enrolments,
            Deliveries deliveries,
            Rebuilds rebuilds,
            SchedulerClient scheduler,
            OneTimeTask<Void> assignmentTask,
            Clock clock) {
        this.assignments = assignments;
        this.enrolments = enrolments;
        this.deliveries = deliveries;
        this.rebuilds = rebuilds;
        this.scheduler = scheduler;
        this.assignmentTask = assignmentTask;
        this.clock = clock;
    }

    @Transactional
    public void heard(Assignment assignment) {
        if (assignments.apply(assignment)) {
            plan(assignment);
        }
    }

    /** @throws IllegalStateException while read models are being filled again; the timer is tried later */
    @Transactional
    public void fire(UUID assignmentId) {
        if (rebuilds.underWay()) {
            throw new IllegalStateException("a read model is being filled; who is done is not known yet");
        }
        assignments
                .find(assignmentId)
                .filter(assignment -> !assignment.withdrawn())
                .ifPresent(assignment -> enrolments.admitted(assignment.networkId()).stream()
                        .filter(enrolment -> !assignment.isDoneBy(enrolment.enrolmentId()))
                        .forEach(enrolment -> remind(assignment, enrolment)));
    }

    /** The day it is due is the mail's version: for another day there is another mail. */
    private void remind(Assignment assignment, Enrolment enrolment) {
        for (var person : enrolment.people()) {
            deliveries.queue(
                    MailJob.aboutNetwork(
                            Purpose.ASSIGNMENT_REMINDER,
                            assignment.assignmentId(),
                            assignment.dueOn().toEpochDay(),
                            person,
                            assignment.networkId(),
                            facts(assignment, enrolment, person)),
                    clock.instant());
        }
    }

    private static Map<String, String> facts(Assignment assignment, Enrolment enrolment, UUID person) {
        var facts = new HashMap<String, String>();
        facts.put("enrolmentId", enrolment.enrolmentId().toString());
        facts.put("side", person.equals(enrolment.contactId()) ? "contact" : "participant");
        facts.put("dueOn", assignment.dueOn().toString());
        facts.put("title.sv", assignment.title().sv());
        var english = assignment.title().en();
        if (english != null) {
            facts.put("title.en", english);
        }
        return Map.copyOf(facts);
    }

    private void plan(Assignment assignment) {
        var id = TaskInstanceId.of(
                assignmentTask.getName(), assignment.assignmentId().toString());
        Instant at = moment(assignment.dueOn());
        if (assignment.withdrawn() || at.isBefore(clock.instant())) {
            scheduler.getScheduledExecution(id).ifPresent(planned -> scheduler.cancel(id));
            return;
        }
        scheduler
                .getScheduledExecution(id)
                .ifPresentOrElse(
                        planned -> {
                            if (!planned.getExecutionTime().equals(at)) {
                                scheduler.reschedule(id, at);
                            }
                        },
                        () -> scheduler.schedule(
                                assignmentTask.instance(id.getId()), at, ScheduleOptions.WHEN_EXISTS_RESCHEDULE));
    }

    static Instant moment(LocalDate dueOn) {
        return dueOn.minusDays(DAYS_BEFORE).atTime(MORNING).atZone(SWEDEN).toInstant();
    }
}
