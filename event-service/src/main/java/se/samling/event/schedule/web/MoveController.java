package se.samling.event.schedule.web;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.samling.event.directory.Access;
import se.samling.event.schedule.EventDraft;
import se.samling.event.schedule.Events;
import se.samling.event.schedule.Move;
import se.samling.event.schedule.Rescheduling;
import se.samling.platform.problem.InvalidField;
import se.samling.platform.problem.NotFound;
import se.samling.platform.security.Caller;

/** {@code /api/events/{id}/move}: at once, or with a grace in which it can be taken back. */
@RestController
@RequestMapping("/api/events/{id}/move")
public class MoveController {

    private final Rescheduling rescheduling;
    private final Events events;
    private final EventViews views;
    private final Access access;

    MoveController(Rescheduling rescheduling, Events events, EventViews views, Access access) {
        this.rescheduling = rescheduling;
        this.events = events;
        this.views = views;
        this.access = access;
    }

    /** A {@link Move} of {@code this} date or of all {@code coming} ones of the series; {@code graceSeconds}, 0 to 60, absent for none. */
    public record MoveRequest(
            @Nullable LocalDateTime startsAt,
            @Nullable LocalDateTime endsAt,
            EventDraft.@Nullable Place place,
            @Nullable String mode,
            @Nullable String digitalLink,
            @Nullable LocalDateTime deadline,
            @Nullable String message,
            @Nullable String dates,
            @Nullable Integer graceSeconds) {

        private static final int LONGEST_GRACE = 60;

        public Move to() {
            return new Move(startsAt, endsAt, place, mode, digitalLink, deadline, message);
        }

        /** @throws InvalidField naming {@code dates} */
        public boolean coming() {
            if (dates == null || dates.equals("this")) {
                return false;
            }
            if (dates.equals("coming")) {
                return true;
            }
            throw new InvalidField("dates", "this-or-coming");
        }

        Duration grace() {
            int seconds = graceSeconds == null ? 0 : graceSeconds;
            if (seconds < 0 || seconds > LONGEST_GRACE) {
                throw new InvalidField("graceSeconds", "seconds-to", LONGEST_GRACE);
            }
            return Duration.ofSeconds(seconds);
        }
    }

    /**
     * Moves an event to a new time, place or mode; everybody concerned is told. Times are local in the event's zone. {@code dates} is
     * this or coming, for the rest of its series; with {@code graceSeconds}, up to 60, it can be undone that long. {@code places}: to how
     * many who wait a place may go by it; where it would be another number nothing is done, and the problem {@code places-to-give} (409)
     * says how many and who.
     */
    @PostMapping
    EventViews.Detail move(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int places,
            @RequestBody MoveRequest request,
            Caller caller) {
        demandOwn(id, caller);
        rescheduling.move(id, request.to(), request.coming(), request.grace(), places, caller);
        return views.detail(events.find(id).orElseThrow(), true);
    }

    /** Undoes a move that still waits for its grace to end. 409 {@code move-carried-out} when nothing waits. */
    @DeleteMapping
    EventViews.Detail undo(@PathVariable UUID id, Caller caller) {
        demandOwn(id, caller);
        rescheduling.undo(id);
        return views.detail(events.find(id).orElseThrow(), true);
    }

    private void demandOwn(UUID id, Caller caller) {
        access.demand(
                caller,
                events.find(id).orElseThrow(() -> new NotFound("event", id)).hostIds());
    }
}
