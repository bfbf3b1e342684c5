package se.samling.gateway.client.event;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PatchExchange;
import org.springframework.web.service.annotation.PostExchange;
import se.samling.gateway.client.Page;

/** event-service's API for series. */
@HttpExchange
public interface SeriesClient {

    /** With a public date to come, soonest first; {@code desk=true}: all of the organiser's hosts, newest first. */
    @GetExchange("/api/series")
    Page<SeriesSummary> series(@RequestParam(required = false) @Nullable Boolean desk);

    @GetExchange("/api/series/{idOrSlug}")
    SeriesDetail one(@PathVariable String idOrSlug);

    @PostExchange("/api/series")
    SeriesDetail compose(@RequestBody SeriesDraft draft);

    /** JSON merge patch of a {@link SeriesDraft}. */
    @PatchExchange(value = "/api/series/{id}", contentType = "application/merge-patch+json")
    SeriesDetail change(
            @PathVariable UUID id, @RequestHeader("If-Match") String version, @RequestBody Map<String, Object> patch);

    /** Drafts dates: all of them or none. */
    @PostExchange("/api/series/{id}/dates")
    SeriesDetail date(@PathVariable UUID id, @RequestBody SeriesDates dates);

    /** All drafts at once; {@code saveTheDate} mails their days to the audience, in one mail. */
    @PostExchange("/api/series/{id}/announcement")
    SeriesDetail announce(@PathVariable UUID id, @RequestBody Announcement announcement);

    /** Who would get the one invitation now. */
    @GetExchange("/api/series/{id}/audience")
    Audience audience(@PathVariable UUID id);

    @PostExchange("/api/series/{id}/publication")
    SeriesDetail publish(@PathVariable UUID id, @RequestBody Publication publication);

    /** Registers for the ticked dates, each by itself. */
    @PostExchange("/api/series/{id}/registrations")
    SeriesOutcomes register(
            @PathVariable UUID id, @RequestHeader("Idempotency-Key") String key, @RequestBody SeriesForm form);

    /** Link purpose {@code booking-proof}; changes nothing. */
    @GetExchange("/api/bookings/proofs/{token}")
    BookingProof proof(@PathVariable String token);

    @PostExchange("/api/bookings/proofs/{token}")
    SeriesOutcomes prove(@PathVariable String token);
}
