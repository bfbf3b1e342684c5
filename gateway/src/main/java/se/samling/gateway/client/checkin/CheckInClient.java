package se.samling.gateway.client.checkin;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** Stations and what they do. Link purpose of {@code token}: station, unless said otherwise. */
@HttpExchange
public interface CheckInClient {

    record Opening(@Nullable String name) {}

    record Arriving(@Nullable UUID registrationId, @Nullable Integer people) {}

    record DropIn(
            @Nullable String name,
            @Nullable String email,
            @Nullable String organisation) {}

    /** outcome: checked-in, already, undone; {@code people} by this act, {@code came} out of {@code places} in all. */
    record Outcome(
            String outcome,
            UUID checkInId,
            UUID registrationId,
            int people,
            int came,
            int places,
            Instant at,
            @Nullable String station) {}

    /** As a picture says it, and in words. */
    record Ticket(String code, String spoken) {}

    record Badge(UUID registrationId, String code) {}

    @GetExchange("/api/events/{id}/stations")
    Stations stations(@PathVariable UUID id);

    @PostExchange("/api/events/{id}/stations")
    Stations.Station open(@PathVariable UUID id, @RequestBody Opening opening);

    @DeleteExchange("/api/events/{id}/stations/{stationId}")
    void close(@PathVariable UUID id, @PathVariable UUID stationId);

    @GetExchange("/api/stations/{token}")
    StationList list(@PathVariable String token);

    @PutExchange("/api/stations/{token}/check-ins/{checkInId}")
    Outcome arrive(@PathVariable String token, @PathVariable UUID checkInId, @RequestBody Arriving arriving);

    @DeleteExchange("/api/stations/{token}/check-ins/{checkInId}")
    void undo(@PathVariable String token, @PathVariable UUID checkInId);

    @PutExchange("/api/stations/{token}/drop-ins/{checkInId}")
    Outcome dropIn(@PathVariable String token, @PathVariable UUID checkInId, @RequestBody DropIn dropIn);

    /** What a station reads, of everybody with a place in the room. */
    @GetExchange("/api/events/{id}/tickets")
    List<Badge> badges(@PathVariable UUID id);

    /** Link purpose {@code registration}; 404 where there is no room to come to. */
    @GetExchange("/api/registrations/own/{token}/ticket")
    Ticket ticket(@PathVariable String token);
}
