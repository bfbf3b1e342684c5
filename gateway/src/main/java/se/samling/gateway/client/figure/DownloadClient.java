package se.samling.gateway.client.figure;

import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** How often documents were fetched, for the hosts' organisers; in docs-service's API. */
@HttpExchange
public interface DownloadClient {

    /** Events with fewer than {@code threshold} are left out. */
    record Downloads(int threshold, List<OfEvent> events) {}

    record OfEvent(UUID eventId, int downloads) {}

    @GetExchange("/api/downloads")
    Downloads year(@RequestParam int year);

    @GetExchange("/api/events/{id}/downloads")
    Downloads event(@PathVariable UUID id);
}
