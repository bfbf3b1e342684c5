package se.samling.gateway.client.editor;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import se.samling.gateway.client.Page;

/** For the organisers of an event's hosts. */
@HttpExchange
public interface EditorClient {

    /** Who changed what, newest first. */
    @GetExchange("/api/events/{id}/history")
    Page<HistoryEntry> history(@PathVariable UUID id, @RequestParam(required = false) @Nullable String cursor);

    /** What is missing before it is published; nothing of an event that is out. */
    @GetExchange("/api/events/{id}/readiness")
    Readiness readiness(@PathVariable UUID id);
}
