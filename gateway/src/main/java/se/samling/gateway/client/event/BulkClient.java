package se.samling.gateway.client.event;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** Acts on many of an event's registrations, for organisers of a host. */
public interface BulkClient {

    /** What it would do; nothing is done. */
    @PostExchange("/api/events/{id}/bulk-acts/look")
    Proposal look(@PathVariable UUID id, @RequestBody Request request);

    /** Orders it under an id of the caller's; the same again is the same act. */
    @PutExchange("/api/events/{id}/bulk-acts/{actId}")
    Act order(@PathVariable UUID id, @PathVariable UUID actId, @RequestBody Request request);

    /** How far it has come. */
    @GetExchange("/api/events/{id}/bulk-acts/{actId}")
    Act act(@PathVariable UUID id, @PathVariable UUID actId);

    /** Chooses people to write to, as they are now. */
    @PostExchange("/api/events/{id}/choices")
    Choice choose(@PathVariable UUID id, @RequestBody ChoiceRequest request);

    /** How many were chosen, and when. */
    @GetExchange("/api/events/{id}/choices/{choiceId}")
    Choice choice(@PathVariable UUID id, @PathVariable UUID choiceId);

    /** {@code registrations} pointed out; or else the {@code filter} of {@link ListClient}. */
    record ChoiceRequest(
            @Nullable List<UUID> registrations, @Nullable Map<String, String> filter) {}

    /** {@code leftOut}: had no place and did not wait for one. */
    record Choice(UUID id, int people, int leftOut, Instant madeAt) {}

    /**
     * @param act cancel, change-mode, give-place, attended or not-attended
     * @param registrations pointed out; or else the {@code filter} of {@link ListClient}
     * @param expected how many registrations were shown
     */
    record Request(
            String act,
            @Nullable String mode,
            @Nullable String reason,
            @Nullable List<UUID> registrations,
            @Nullable Map<String, String> filter,
            @Nullable Integer expected) {}

    /** {@code free} seats for the people, null where there is no end to them or none is needed. */
    record Proposal(
            int matching,
            int registrations,
            int people,
            int mails,
            @Nullable Integer free,
            List<LeftOut> leftOut) {

        /** Some will have to stay where they are. */
        public boolean isShort() {
            return free != null && free < people;
        }
    }

    /** why: cancelled, not-proven, no-place, not-waiting, already; the names of the first. */
    record LeftOut(String why, int number, List<String> names) {}

    /** An act under way or done; outcome: done, already, cancelled, no-room, gone, failed. */
    record Act(
            UUID id,
            String act,
            @Nullable String mode,
            @Nullable String reason,
            Instant askedAt,
            @Nullable Instant finishedAt,
            int total,
            int open,
            List<Outcome> outcomes,
            List<Missed> missed) {

        public int done() {
            return outcomes.stream()
                    .filter(one -> "done".equals(one.outcome()))
                    .mapToInt(Outcome::number)
                    .sum();
        }

        /** Those who are not among the {@link #missed} that are named. */
        public int unnamed() {
            return total - open - done() - missed.size();
        }
    }

    record Outcome(String outcome, int number) {}

    record Missed(UUID registrationId, String name, String email, String outcome) {}
}
