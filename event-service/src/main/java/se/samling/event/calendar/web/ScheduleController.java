package se.samling.event.calendar.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.samling.event.calendar.Conflicts;
import se.samling.event.calendar.Sketch;
import se.samling.event.directory.Access;
import se.samling.event.schedule.DraftReading;
import se.samling.event.schedule.Events;
import se.samling.event.schedule.LocalSpan;
import se.samling.platform.problem.InvalidField;
import se.samling.platform.problem.NotFound;
import se.samling.platform.security.Caller;

/** {@code /api/schedule}: an organiser's calendar, and what would be in the way of a time. */
@RestController
@RequestMapping("/api/schedule")
class ScheduleController {

    private static final int MOST_DAYS = 400;

    private final ScheduleViews views;
    private final Conflicts conflicts;
    private final Events events;
    private final Access access;
    private final Clock clock;

    ScheduleController(ScheduleViews views, Conflicts conflicts, Events events, Access access, Clock clock) {
        this.views = views;
        this.conflicts = conflicts;
        this.events = events;
        this.access = access;
        this.clock = clock;
    }

    /**
     * An event that is written or changed: its time, and of the rest what is known. {@code eventId}: the event it is, which is not in
     * its own way; {@code place} with {@code roomId} where it is a host's room; what is left out is taken from it.
     */
    record SketchRequest(
            @Nullable UUID eventId,
            @Nullable LocalDateTime startsAt,
            @Nullable LocalDateTime endsAt,
            @Nullable String zone,
            @Nullable String place,
            @Nullable UUID roomId,
            @Nullable List<UUID> hostIds,
            @Nullable List<UUID> networkIds,
            @Nullable List<String> contributors) {}

    /**
     * Lists the caller's events between two days, with holidays and school breaks. Both days are included, 400 days at most; from
     * today and a month on where none is said. {@code network} is a slug, {@code person} a contributor's name.
     */
    @GetMapping
    ScheduleViews.Schedule schedule(
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String network,
            @RequestParam(required = false) @Nullable String mode,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String person,
            Caller caller) {
        var hosts = access.ownHosts(caller);
        access.demand(caller, hosts);
        var first = Objects.requireNonNullElseGet(from, () -> LocalDate.now(clock));
        var last = Objects.requireNonNullElseGet(to, () -> first.plusMonths(1));
        if (last.isBefore(first)) {
            throw new InvalidField("to", "last-before-first");
        }
        if (ChronoUnit.DAYS.between(first, last) > MOST_DAYS) {
            throw new InvalidField("to", "days-to", MOST_DAYS);
        }
        var filter = new ScheduleViews.Filter(network, mode, state, person);
        return views.schedule(first, last, filter, hosts, caller.admin());
    }

    /**
     * Lists what is in the way of a time: contributors, places, audiences and holidays. For an event with {@code eventId}, what is
     * left out is taken from it.
     */
    @PostMapping("/conflicts")
    List<ConflictView> conflicts(@RequestBody SketchRequest request, Caller caller) {
        var sketch = sketch(request, caller);
        var apart = request.eventId() == null ? Set.<UUID>of() : Set.of(request.eventId());
        return conflicts.of(sketch, apart, access.ownHosts(caller), caller.admin()).stream()
                .map(ConflictView::of)
                .toList();
    }

    private Sketch sketch(SketchRequest request, Caller caller) {
        var id = request.eventId();
        if (id == null) {
            var hosts = request.hostIds() == null ? List.<UUID>of() : request.hostIds();
            access.demand(caller, hosts);
            return sketch(request, new Sketch(span(request, null), List.of(), Set.of(), hosts, List.of()));
        }
        var event = events.find(id).orElseThrow(() -> new NotFound("event", id));
        access.demand(caller, event.hostIds());
        var zone = request.zone() == null ? event.span().zone().getId() : request.zone();
        var span = request.startsAt() == null && request.endsAt() == null ? event.span() : span(request, zone);
        return sketch(request, Sketch.of(event).at(span));
    }

    private static LocalSpan span(SketchRequest request, @Nullable String zone) {
        return DraftReading.times(request.startsAt(), request.endsAt(), null, zone == null ? request.zone() : zone);
    }

    private static Sketch sketch(SketchRequest request, Sketch known) {
        return new Sketch(
                known.span(),
                places(request, known),
                request.networkIds() == null ? known.networkIds() : Set.copyOf(request.networkIds()),
                known.hostIds(),
                request.contributors() == null
                        ? known.parts()
                        : request.contributors().stream()
                                .map(name -> new Sketch.Part(null, name, known.span()))
                                .toList());
    }

    private static List<Sketch.Part> places(SketchRequest request, Sketch known) {
        var place = request.place() == null ? "" : request.place().strip();
        if (place.isEmpty() && request.roomId() == null) {
            return request.place() == null ? known.places() : List.of();
        }
        return List.of(new Sketch.Part(request.roomId(), place, known.span()));
    }
}
