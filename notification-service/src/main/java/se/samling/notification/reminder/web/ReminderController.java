package se.samling.notification.reminder.web;

import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.samling.notification.access.HostAccess;
import se.samling.notification.reminder.Reminder;
import se.samling.notification.reminder.Reminders;
import se.samling.platform.security.Caller;

/** When people will hear from an event by itself. */
@RestController
class ReminderController {

    private final Reminders reminders;
    private final HostAccess access;

    ReminderController(Reminders reminders, HostAccess access) {
        this.reminders = reminders;
        this.access = access;
    }

    /** Lists when an event's reminders go, soonest first. */
    @GetMapping("/api/reminders")
    List<Reminder> list(Caller caller, @RequestParam UUID event) {
        access.organisedEvent(caller, event);
        return reminders.of(event);
    }
}
