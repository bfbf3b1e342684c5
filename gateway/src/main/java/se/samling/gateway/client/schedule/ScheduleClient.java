package se.samling.gateway.client.schedule;

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
import se.samling.gateway.client.event.EventDetail;
import se.samling.gateway.client.event.Move;

/** For organisers; each sees what their hosts have. */
@HttpExchange
public interface ScheduleClient {

    /** Both days (ISO 8601: an address knows no reader's language) included, at most 400 of them. {@code network} is a slug, {@code person} a contributor's name. */
    @GetExchange("/api/schedule")
    Schedule schedule(
            @RequestParam String from,
            @RequestParam String to,
            @RequestParam(required = false) @Nullable String network,
            @RequestParam(required = false) @Nullable String mode,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String person);

    /** What is in the way of an event that is written, or of one that is there. */
    @PostExchange("/api/schedule/conflicts")
    List<Conflict> conflicts(@RequestBody Sketch sketch);

    /** What a move would come to; nothing is changed. Refused as the move would be. */
    @PostExchange("/api/events/{id}/move/preview")
    MovePreview preview(@PathVariable UUID id, @RequestBody Move move);

    /** Takes back a move that waits; a conflict when it has been carried out. */
    @DeleteExchange("/api/events/{id}/move")
    EventDetail undo(@PathVariable UUID id);

    /** Those of the organiser's hosts that are not over. */
    @GetExchange("/api/school-breaks")
    List<SchoolBreak> breaks();

    /** A whole list, or nothing of it. */
    @PostExchange("/api/school-breaks")
    List<SchoolBreak> note(@RequestBody SchoolBreaks breaks);

    @DeleteExchange("/api/school-breaks/{id}")
    void forget(@PathVariable UUID id);
}
