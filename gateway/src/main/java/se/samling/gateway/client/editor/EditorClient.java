package se.samling.gateway.client.editor;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import se.samling.gateway.client.Page;
import se.samling.gateway.client.event.EventDetail;

/** For the organisers of an event's hosts. */
@HttpExchange
public interface EditorClient {

    /** Who changed what, newest first. */
    @GetExchange("/api/events/{id}/history")
    Page<HistoryEntry> history(@PathVariable UUID id, @RequestParam(required = false) @Nullable String cursor);

    /** What is missing before it is published; nothing of an event that is out. */
    @GetExchange("/api/events/{id}/readiness")
    Readiness readiness(@PathVariable UUID id);

    /** A new draft with the same texts and programme; without an end it lasts as long. */
    @PostExchange("/api/events/{id}/copies")
    EventDetail copy(@PathVariable UUID id, @RequestBody Dates dates);

    /** Keeps the event as it stands, in place of what the host had under that name. */
    @PostExchange("/api/events/{id}/templates")
    void keep(@PathVariable UUID id, @RequestBody TemplateName name);

    /** Those of the organiser's hosts. */
    @GetExchange("/api/event-templates")
    List<EventTemplate> templates();

    @PostExchange("/api/event-templates/{id}/events")
    EventDetail draft(@PathVariable UUID id, @RequestBody Dates dates);

    @DeleteExchange("/api/event-templates/{id}")
    void discard(@PathVariable UUID id);

    /** Those of the organiser's hosts. */
    @GetExchange("/api/rooms")
    List<Room> rooms();

    /** A room that the host has under that name is corrected. */
    @PostExchange("/api/rooms")
    Room keep(@RequestBody RoomDescription room);

    @DeleteExchange("/api/rooms/{id}")
    void removeRoom(@PathVariable UUID id);
}
