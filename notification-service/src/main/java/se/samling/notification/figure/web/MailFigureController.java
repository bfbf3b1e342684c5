package se.samling.notification.figure.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.samling.notification.access.HostAccess;
import se.samling.notification.figure.MailCounting;
import se.samling.notification.figure.MailFigures;
import se.samling.platform.problem.InvalidField;
import se.samling.platform.security.Caller;

/** What became of the mail, for organisers: of one event, and of a year of what their hosts host. */
@RestController
@RequestMapping("/api/mail-figures")
class MailFigureController {

    private static final ZoneId HOME = ZoneId.of("Europe/Stockholm");
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final MailCounting counting;
    private final HostAccess access;
    private final Clock clock;

    MailFigureController(MailCounting counting, HostAccess access, Clock clock) {
        this.counting = counting;
        this.access = access;
        this.clock = clock;
    }

    /** Counts a year's mail, this year's where none is said; {@code networkId} leaves the others out. */
    @GetMapping
    MailFigures year(
            Caller caller,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable UUID networkId) {
        access.demandDesk(caller);
        int wanted = year == null ? LocalDate.now(clock.withZone(HOME)).getYear() : year;
        if (wanted < FIRST_YEAR || wanted > LAST_YEAR) {
            throw new InvalidField("year", "unknown-year");
        }
        return counting.year(wanted, caller.admin() ? null : access.hostsOf(caller), networkId);
    }

    /** Counts the mail about one event. */
    @GetMapping("/events/{id}")
    MailFigures event(Caller caller, @PathVariable UUID id) {
        access.organisedEvent(caller, id);
        return counting.event(id);
    }
}
