package se.samling.gateway.client.event;

import java.time.Instant;
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

/** event-service's API for changes that people ask for after the deadline. */
@HttpExchange
public interface ChangeRequestClient {

    /** {@code kind}: mode, person, people or cancellation; the rest belongs to its kind. */
    record Wish(
            @Nullable String kind,
            @Nullable String mode,
            @Nullable Integer people,
            @Nullable String name,
            @Nullable String email,
            @Nullable String word) {}

    /** {@code state}: waiting, queued (granted, waits for room), approved, declined, withdrawn or lapsed. */
    record OwnRequest(
            UUID id,
            String kind,
            @Nullable String mode,
            @Nullable Integer people,
            @Nullable String name,
            @Nullable String email,
            @Nullable String word,
            String state,
            @Nullable String answer,
            Instant askedAt,
            @Nullable Instant settledAt) {

        public boolean isOpen() {
            return "waiting".equals(state) || "queued".equals(state);
        }
    }

    /** {@code onRequest}: changes go by request now; {@code people}: the whole group as it is; the latest request first. */
    record Asking(boolean onRequest, List<String> kinds, int people, List<OwnRequest> requests) {

        /** What the registration's page speaks of; a request that was withdrawn is as if never sent. */
        public @Nullable OwnRequest getLatest() {
            return requests.stream()
                    .findFirst()
                    .filter(one -> !"withdrawn".equals(one.state()))
                    .orElse(null);
        }

        public boolean isWaiting() {
            return requests.stream().anyMatch(OwnRequest::isOpen);
        }

        public boolean isAskable() {
            return onRequest && !isWaiting();
        }
    }

    /** As the host sees it; {@code todayMode} and {@code todayPeople} are the registration's. */
    record Request(
            UUID id,
            UUID registrationId,
            String name,
            String email,
            @Nullable String organisation,
            String todayMode,
            int todayPeople,
            String kind,
            @Nullable String mode,
            @Nullable Integer people,
            @Nullable String colleague,
            @Nullable String colleagueEmail,
            @Nullable String word,
            String state,
            @Nullable String answer,
            Instant askedAt,
            @Nullable Instant settledAt) {

        public boolean isWaiting() {
            return "waiting".equals(state);
        }

        public boolean isNeedingRoom() {
            return "mode".equals(kind) || "people".equals(kind);
        }
    }

    record Answer(@Nullable String answer) {}

    record Answered(UUID id, String state) {}

    /** An event and how many requests wait for an answer. */
    record Waiting(EventSummary event, int requests) {}

    /** Link purpose {@code registration}. */
    @GetExchange("/api/registrations/own/{token}/change-requests")
    Asking own(@PathVariable String token);

    /** Link purpose {@code registration}. */
    @PostExchange("/api/registrations/own/{token}/change-requests")
    OwnRequest ask(@PathVariable String token, @RequestBody Wish wish);

    /** Link purpose {@code registration}. */
    @DeleteExchange("/api/registrations/own/{token}/change-requests/{id}")
    OwnRequest withdraw(@PathVariable String token, @PathVariable UUID id);

    /** Whoever organises: the soonest event first. */
    @GetExchange("/api/change-requests")
    List<Waiting> waiting();

    /** Organiser of a host: first come first. */
    @GetExchange("/api/events/{id}/change-requests")
    Page<Request> requests(
            @PathVariable UUID id,
            @RequestParam boolean settled,
            @RequestParam(required = false) @Nullable String cursor);

    /** Organiser of a host; {@code how}: approval, queueing or refusal. */
    @PostExchange("/api/events/{id}/change-requests/{requestId}/{how}")
    Answered answer(
            @PathVariable UUID id, @PathVariable UUID requestId, @PathVariable String how, @RequestBody Answer answer);
}
