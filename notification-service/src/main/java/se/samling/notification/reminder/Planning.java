package se.samling.notification.reminder;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.notification.event.Event;

/** Sets, moves and stops an event's timers, in the transaction that takes over its new state. */
@Service
@Transactional
public class Planning {

    private final Reminders reminders;
    private final SchedulerClient scheduler;
    private final OneTimeTask<Void> reminderTask;
    private final Clock clock;

    public Planning(Reminders reminders, SchedulerClient scheduler, OneTimeTask<Void> reminderTask, Clock clock) {
        this.reminders = reminders;
        this.scheduler = scheduler;
        this.reminderTask = reminderTask;
        this.clock = clock;
    }

    /** Makes the timers fit the event; the same state again changes nothing. */
    public void plan(Event event) {
        for (ReminderRule rule : ReminderRule.values()) {
            if (event.cancelled()) {
                stop(event.eventId(), rule, rule.firesAt(event));
            } else {
                plan(event.eventId(), rule, rule.firesAt(event));
            }
        }
    }

    private void plan(UUID eventId, ReminderRule rule, Instant firesAt) {
        Reminder now = reminders.lock(eventId, rule).orElse(null);
        if (now != null && now.firesAt().equals(firesAt) && !"stopped".equals(now.state())) {
            return;
        }
        if (firesAt.isBefore(clock.instant())) {
            reminders.put(eventId, rule, firesAt, "passed");
            cancel(eventId, rule);
            return;
        }
        reminders.put(eventId, rule, firesAt, "planned");
        scheduler.schedule(reminderTask.instance(id(eventId, rule)), firesAt, ScheduleOptions.WHEN_EXISTS_RESCHEDULE);
    }

    private void stop(UUID eventId, ReminderRule rule, Instant firesAt) {
        Reminder now = reminders.lock(eventId, rule).orElse(null);
        if (now != null && !"planned".equals(now.state())) {
            return;
        }
        reminders.put(eventId, rule, firesAt, "stopped");
        cancel(eventId, rule);
    }

    /** An event may be cancelled that we hear of for the first time: then there is no timer. */
    private void cancel(UUID eventId, ReminderRule rule) {
        TaskInstanceId instance = TaskInstanceId.of(reminderTask.getName(), id(eventId, rule));
        if (scheduler.getScheduledExecution(instance).isPresent()) {
            scheduler.cancel(instance);
        }
    }

    private static String id(UUID eventId, ReminderRule rule) {
        return eventId + ":" + rule.code();
    }
}
