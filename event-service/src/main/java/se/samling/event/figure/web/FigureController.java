package se.samling.event.figure.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.samling.event.directory.Access;
import se.samling.event.figure.Figures;
import se.samling.event.figure.Tallying;
import se.samling.event.schedule.Events;
import se.samling.platform.problem.Forbidden;
import se.samling.platform.problem.InvalidField;
import se.samling.platform.problem.NotFound;
import se.samling.platform.security.Caller;

/** Figures for organisers: of one event, and of a year of what their hosts host. */
@RestController
class FigureController {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final Tallying tallying;
    private final Events events;
    private final Access access;
    private final Clock clock;

    FigureController(Tallying tallying, Events events, Access access, Clock clock) {
        this.tallying = tallying;
        this.events = events;
        this.access = access;
        this.clock = clock;
    }

    /**
     * Shows a year's figures of what the caller's hosts arranged. This year where none is said; with {@code networkId} only that
     * network's events. All numbers are people.
     */
    @GetMapping("/api/figures")
    Figures year(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable UUID networkId,
            Caller caller) {
        if (!access.organisesAny(caller)) {
            throw new Forbidden("forbidden");
        }
        int wanted =
                year == null ? LocalDate.now(clock.withZone(ZoneOffset.UTC)).getYear() : year;
        if (wanted < FIRST_YEAR || wanted > LAST_YEAR) {
            throw new InvalidField("year", "unknown-year");
        }
        return tallying.year(wanted, caller.admin() ? null : access.ownHosts(caller), networkId);
    }

    /** Shows one event's figures: registered, came, by week, kind and county. Groups below {@code threshold} people are left out. */
    @GetMapping("/api/events/{id}/figures")
    Figures event(@PathVariable UUID id, Caller caller) {
        var event = events.find(id).orElseThrow(() -> new NotFound("event", id));
        access.demand(caller, event.hostIds());
        return tallying.event(id);
    }
}
