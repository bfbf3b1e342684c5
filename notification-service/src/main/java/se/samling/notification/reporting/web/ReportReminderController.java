package se.samling.notification.reporting.web;

import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.samling.notification.access.HostAccess;
import se.samling.notification.declaration.Declarations;
import se.samling.notification.reporting.ReportReminders;
import se.samling.platform.problem.NotFound;
import se.samling.platform.security.Caller;

/** Which signatories of a declaration were reminded of their reports, when and to whom, and when the next reminder goes. */
@RestController
class ReportReminderController {

    private final Declarations declarations;
    private final ReportReminders reminders;
    private final HostAccess access;

    ReportReminderController(Declarations declarations, ReportReminders reminders, HostAccess access) {
        this.declarations = declarations;
        this.reminders = reminders;
        this.access = access;
    }

    /** Lists which signatories were reminded of a declaration's reports, and when they are next. For the organisers of its owner. */
    @GetMapping("/api/reminders/reports")
    List<ReportReminders.Reminded> list(Caller caller, @RequestParam UUID declaration) {
        access.demandDesk(caller);
        var found = declarations.find(declaration).orElseThrow(() -> new NotFound("declaration", declaration));
        access.demandOneOf(caller, List.of(found.ownerId()));
        return reminders.of(declaration);
    }
}
