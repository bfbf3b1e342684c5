package se.samling.event.schedule.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.samling.event.directory.Access;
import se.samling.event.history.Change;
import se.samling.event.history.Entry;
import se.samling.event.history.History;
import se.samling.event.schedule.Events;
import se.samling.platform.page.Cursor;
import se.samling.platform.page.Page;
import se.samling.platform.problem.InvalidField;
import se.samling.platform.problem.NotFound;
import se.samling.platform.security.Caller;

/** {@code /api/events/{id}/history}: who changed what, newest first, for the hosts' organisers. */
@RestController
class HistoryController {

    private static final int PAGE = 50;

    private final History history;
    private final Events events;
    private final Access access;

    HistoryController(History history, Events events, Access access) {
        this.history = history;
        this.events = events;
        this.access = access;
    }

    /** {@code doer}: person, program, system or erased; {@code by}: the name the person had then. */
    record EntryView(
            long id,
            Instant at,
            String act,
            String doer,
            @Nullable String by,
            List<Change> changes) {}

    /** Lists who changed what of an event, newest first, fifty a page. For the hosts' organisers. */
    @GetMapping("/api/events/{id}/history")
    Page<EntryView> history(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String cursor, Caller caller) {
        var event = events.find(id).orElseThrow(() -> new NotFound("event", id));
        access.demand(caller, event.hostIds());
        var page = Page.of(
                history.of(id, after(cursor), PAGE + 1),
                PAGE,
                entry -> Cursor.of(entry.id()).encode());
        return new Page<>(page.items().stream().map(HistoryController::view).toList(), page.next());
    }

    private static @Nullable Long after(@Nullable String cursor) {
        var read = Cursor.decode(cursor, 1);
        if (read == null) {
            return null;
        }
        try {
            return Long.valueOf(read.keys().getFirst());
        } catch (NumberFormatException e) {
            throw new InvalidField("cursor", "unreadable");
        }
    }

    private static EntryView view(Entry entry) {
        var by = entry.by();
        return new EntryView(entry.id(), entry.at(), entry.act(), by.kind(), by.name(), entry.changes());
    }
}
