package se.samling.event.attendance.web;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.samling.event.attendance.Attendances;
import se.samling.event.attendance.Counting;
import se.samling.event.directory.Access;
import se.samling.event.schedule.Events;
import se.samling.platform.problem.NotFound;
import se.samling.platform.security.Caller;

/** {@code /api/events/{id}/attendance}: for the hosts' organisers. */
@RestController
@RequestMapping("/api/events/{id}/attendance")
class AttendanceController {

    private final Events events;
    private final Attendances attendances;
    private final Counting counting;
    private final Access access;
    private final Clock clock;

    AttendanceController(Events events, Attendances attendances, Counting counting, Access access, Clock clock) {
        this.events = events;
        this.attendances = attendances;
        this.counting = counting;
        this.access = access;
        this.clock = clock;
    }

    record RegisterView(Attendances.Figures figures, List<Attendances.Row> rows) {}

    record CorrectionRequest(@Nullable Integer people) {}

    /** Lists everybody with a place at an event and who of them came, with figures. By name; for the hosts' organisers. */
    @GetMapping
    RegisterView register(@PathVariable UUID id, Caller caller) {
        demand(id, caller);
        return new RegisterView(attendances.figures(id, clock.instant()), attendances.rows(id));
    }

    /** Corrects how many came by one registration. {@code people} null takes the correction back. */
    @PatchMapping(path = "/{registrationId}", consumes = "application/merge-patch+json")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void correct(
            @PathVariable UUID id,
            @PathVariable UUID registrationId,
            @RequestBody CorrectionRequest request,
            Caller caller) {
        demand(id, caller);
        counting.correct(id, registrationId, request.people());
    }

    private void demand(UUID id, Caller caller) {
        var event = events.find(id).orElseThrow(() -> new NotFound("event", id));
        access.demand(caller, event.hostIds());
    }
}
