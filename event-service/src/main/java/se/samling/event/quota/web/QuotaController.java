package se.samling.event.quota.web;

import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.samling.event.agreement.Agreement;
import se.samling.event.directory.Access;
import se.samling.event.quota.Limiting;
import se.samling.event.quota.Quota;
import se.samling.event.quota.Quotas;
import se.samling.event.schedule.EventState;
import se.samling.event.schedule.Events;
import se.samling.platform.problem.NotFound;
import se.samling.platform.security.Caller;

/** How many places an organisation may have; for the hosts' organisers. */
@RestController
@RequestMapping("/api/events/{id}/quotas")
class QuotaController {

    private final Events events;
    private final Quotas quotas;
    private final Limiting limiting;
    private final Access access;

    QuotaController(Events events, Quotas quotas, Limiting limiting, Access access) {
        this.events = events;
        this.quotas = quotas;
        this.limiting = limiting;
        this.access = access;
    }

    /** Lists the quotas of an event: places per organisation, exceptions and kept seats. */
    @GetMapping
    QuotaList quotas(@PathVariable UUID id, Caller caller) {
        demandMine(id, caller);
        return QuotaList.of(quotas.of(id));
    }

    /**
     * Replaces the quotas of an event; whoever has a place keeps it. {@code places}: to how many who wait a place may go by it; with
     * another number nothing is done, and the problem {@code places-to-give} (409) says how many and who.
     */
    @PutMapping
    QuotaList keepQuotas(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int places,
            @RequestBody QuotaList wanted,
            Caller caller) {
        demandMine(id, caller);
        return QuotaList.of(limiting.keep(id, wanted.lines(), Agreement.to(places)));
    }

    /** Says how many places each organisation may have at most. For everybody; exceptions and kept seats are not told. */
    @GetMapping("/each")
    QuotaList quotaForEach(@PathVariable UUID id) {
        if (events.find(id).filter(event -> event.stored() != EventState.DRAFT).isEmpty()) {
            throw new NotFound("event", id);
        }
        return QuotaList.of(quotas.of(id).stream().filter(Quota::forEach).toList());
    }

    private void demandMine(UUID id, Caller caller) {
        var event = events.find(id).orElseThrow(() -> new NotFound("event", id));
        access.demand(caller, event.hostIds());
    }
}
