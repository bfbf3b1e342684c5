package se.samling.gateway.client.event;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** event-service's API for the queue: places offered with a time to answer. */
@HttpExchange
public interface OfferClient {

    /** {@code until} is local in the event's zone; no people when nothing is offered. */
    record Offer(int people, @Nullable LocalDateTime until) {}

    /** {@code people}: null for all that are offered. */
    record Acceptance(@Nullable Integer people) {}

    /** {@code way}: place (given at once) or offer. */
    record Terms(@Nullable String way, @Nullable Integer hours) {}

    /** {@code offered} people have a place held for them; {@code waiting} not yet; {@code keptBack} since their organisation has its share. */
    record Waiting(
            UUID id,
            String mode,
            String name,
            String email,
            @Nullable String organisation,
            int waiting,
            int offered,
            boolean partly,
            @Nullable Instant offeredUntil,
            boolean keptBack) {}

    /** Link purpose {@code registration}. */
    @GetExchange("/api/registrations/own/{token}/offer")
    Offer own(@PathVariable String token);

    /** Link purpose {@code registration}; declining is cancelling. */
    @PostExchange("/api/registrations/own/{token}/offer")
    OwnRegistration accept(@PathVariable String token, @RequestBody Acceptance acceptance);

    /** Organiser of a host: first in line first. */
    @GetExchange("/api/events/{id}/waiting-list")
    List<Waiting> waiting(@PathVariable UUID id);

    /** Organiser of a host. */
    @GetExchange("/api/events/{id}/offer-terms")
    Terms terms(@PathVariable UUID id);

    /** Organiser of a host: for offers to come. */
    @PutExchange("/api/events/{id}/offer-terms")
    Terms keep(@PathVariable UUID id, @RequestBody Terms terms);
}
