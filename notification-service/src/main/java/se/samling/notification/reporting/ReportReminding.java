package se.samling.notification.reporting;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.notification.declaration.Declaration;
import se.samling.notification.declaration.Declarations;
import se.samling.notification.declaration.Signatories;
import se.samling.notification.declaration.Signatory;
import se.samling.notification.delivery.Deliveries;
import se.samling.notification.delivery.MailJob;
import se.samling.notification.letter.Purpose;
import se.samling.notification.rebuild.Rebuilds;

/**
 * Keeps the timer of the next report that a signatory will be reminded of, and sends the reminder when it fires, once for each
 * year, to whoever looks after the signatory's part at that moment and only if the report is still missing.
 */
@Service
public class ReportReminding {

    private final Declarations declarations;
    private final Signatories signatories;
    private final Deliveries deliveries;
    private final Rebuilds rebuilds;
    private final SchedulerClient scheduler;
    private final OneTimeTask<Void> reportTask;
    private final Clock clock;

    public ReportReminding(
            Declarations declarations,
            Signatories signatories,
            Deliveries deliveries,
            Rebuilds rebuilds,
            SchedulerClient scheduler,
            OneTimeTask<Void> reportTask,
            Clock clock) {
        this.declarations = declarations;
        this.signatories = signatories;
        this.deliveries = deliveries;
        this.rebuilds = rebuilds;
        this.scheduler = scheduler;
        this.reportTask = reportTask;
        this.clock = clock;
    }

    @Transactional
    public void heard(Declaration declaration) {
        declarations.apply(declaration);
        signatories.of(declaration.declarationId()).forEach(this::plan);
    }

    /** A report that was handed in is acknowledged; the timer follows the signatory's state. */
    @Transactional
    public void heard(Signatory signatory, boolean submitted, Instant occurredAt) {
        signatories.apply(signatory);
        plan(signatory);
        if (submitted && signatory.year() != null) {
            queue(Purpose.REPORT_SUBMITTED, signatory, signatory.year(), occurredAt);
        }
    }

    /** @throws IllegalStateException while signatories are being read again; the timer is tried later */
    @Transactional
    public void fire(UUID signatoryId, int year) {
        if (rebuilds.underWay()) {
            throw new IllegalStateException("a read model is being filled; who has reported is not known yet");
        }
        signatories.find(signatoryId).ifPresent(signatory -> {
            if (signatory.active() && !signatory.hasReported(year)) {
                queue(Purpose.REPORT_REMINDER, signatory, year, clock.instant());
            }
            plan(signatory, year + 1);
        });
    }

    private void queue(Purpose purpose, Signatory signatory, int year, Instant at) {
        if (signatory.personId() != null) {
            deliveries.queue(
                    MailJob.aboutDeclaration(
                            purpose,
                            signatory.signatoryId(),
                            year,
                            signatory.personId(),
                            signatory.declarationId(),
                            Map.of(
                                    "organisation", signatory.organisation(),
                                    "organisationId", signatory.organisationId().toString(),
                                    "year", Integer.toString(year))),
                    at);
        }
    }

    private void plan(Signatory signatory) {
        plan(signatory, signatory.since().getYear());
    }

    /** The first year from {@code from} on that is not reported and whose reminder still lies ahead. */
    private void plan(Signatory signatory, int from) {
        var declaration = declarations.find(signatory.declarationId()).orElse(null);
        if (declaration == null || !signatory.active()) {
            return;
        }
        Instant now = clock.instant();
        int year = from;
        while (signatory.hasReported(year)
                || ReportDates.reminder(year, declaration.reportBy()).isBefore(now)) {
            year++;
        }
        String id = signatory.signatoryId() + ":" + year;
        Instant at = ReportDates.reminder(year, declaration.reportBy());
        scheduler
                .getScheduledExecution(TaskInstanceId.of(reportTask.getName(), id))
                .ifPresentOrElse(
                        planned -> {
                            if (!planned.getExecutionTime().equals(at)) {
                                scheduler.reschedule(TaskInstanceId.of(reportTask.getName(), id), at);
                            }
                        },
                        () -> scheduler.schedule(reportTask.instance(id), at, ScheduleOptions.WHEN_EXISTS_RESCHEDULE));
    }
}
