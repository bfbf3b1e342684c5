package se.samling.gateway.client.event;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;

/** event-service's API for how many places an organisation may have. */
@HttpExchange
public interface QuotaClient {

    /** Without a mode: all forms together; without an organisation: each that has no line of its own; without {@code most}: no limit. */
    record Line(
            @Nullable String mode,
            @Nullable String organisation,
            @Nullable Integer most,
            @Nullable Integer reserved) {}

    record Quotas(List<Line> quotas) {}

    /** Organiser of a host. */
    @GetExchange("/api/events/{id}/quotas")
    Quotas quotas(@PathVariable UUID id);

    /** Organiser of a host; {@code places} as when the event is changed, see {@link PlacesToGive}. */
    @PutExchange("/api/events/{id}/quotas")
    Quotas keep(@PathVariable UUID id, @RequestParam int places, @RequestBody Quotas quotas);

    /** For everybody: only what holds for each organisation. */
    @GetExchange("/api/events/{id}/quotas/each")
    Quotas each(@PathVariable UUID id);
}
