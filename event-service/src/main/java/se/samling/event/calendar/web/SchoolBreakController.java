package se.samling.event.calendar.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.samling.event.calendar.NotingBreaks;
import se.samling.event.calendar.SchoolBreak;
import se.samling.event.calendar.SchoolBreaks;
import se.samling.event.directory.Access;
import se.samling.platform.problem.NotFound;
import se.samling.platform.security.Caller;

/** {@code /api/school-breaks}: a host's own, for its organisers. */
@RestController
@RequestMapping("/api/school-breaks")
class SchoolBreakController {

    private final SchoolBreaks breaks;
    private final NotingBreaks noting;
    private final Access access;
    private final Clock clock;

    SchoolBreakController(SchoolBreaks breaks, NotingBreaks noting, Access access, Clock clock) {
        this.breaks = breaks;
        this.noting = noting;
        this.access = access;
        this.clock = clock;
    }

    record BreaksRequest(@Nullable UUID hostId, @Nullable List<NotingBreaks.Line> breaks) {}

    /** Lists the school breaks of the caller's hosts that are not over. */
    @GetMapping
    List<SchoolBreak> coming(Caller caller) {
        var hosts = access.ownHosts(caller);
        access.demand(caller, hosts);
        return breaks.from(LocalDate.now(clock), hosts, caller.admin());
    }

    /** Adds a whole list of school breaks, or none of it if a line is wrong. A break that is there already is corrected. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    List<SchoolBreak> note(@RequestBody BreaksRequest request, Caller caller) {
        var host = request.hostId() == null ? new UUID(0, 0) : request.hostId();
        access.demand(caller, List.of(host));
        noting.note(host, request.breaks() == null ? List.of() : request.breaks());
        return coming(caller);
    }

    /** Removes a school break. Somebody else's looks like none (404). */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id, Caller caller) {
        var found = breaks.find(id)
                .filter(one -> access.organises(caller, List.of(one.hostId())))
                .orElseThrow(() -> new NotFound("school-break", id));
        noting.remove(found.id());
    }
}
