package se.samling.gateway.client.event;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import se.samling.gateway.client.Text;

/** One person at the events of the reader's hosts. */
public interface StoryClient {

    /** By a participant's or a person's id. 404 for somebody who has never had to do with the reader's hosts. Each reading is noted. */
    @GetExchange("/api/participants/{id}/story")
    Story story(@PathVariable UUID id);

    /** Those of some participants or persons, 200 at most, whose story the reader can read. */
    @GetExchange("/api/participants/stories")
    List<UUID> told(@RequestParam List<UUID> of);

    /** Latest event first; {@code networks}: of the reader's hosts; {@code readings}: who has read it lately. */
    record Story(
            UUID id,
            String name,
            String email,
            @Nullable String organisation,
            String language,
            List<Text> networks,
            List<Chapter> chapters,
            List<Reading> readings) {}

    record Chapter(
            UUID eventId,
            String slug,
            Text title,
            LocalDateTime startsAt,
            String zone,
            String eventState,
            @Nullable Invited invited,
            @Nullable Registered registered,
            @Nullable Came came,
            boolean evaluated,
            List<Treated> acts) {}

    record Invited(
            @Nullable Instant savedTheDateAt,
            @Nullable Instant invitedAt,
            @Nullable Instant declinedAt) {}

    /** cancelledBy: person, organiser, coordinator, event, no-answer, offer-over. */
    record Registered(
            UUID id,
            String state,
            String mode,
            int people,
            int waitingPeople,
            boolean offered,
            Instant registeredAt,
            @Nullable String cancelledBy,
            boolean askedToReconfirm,
            @Nullable Instant reconfirmedAt,
            boolean answered) {}

    /** way: room, digital. */
    record Came(String way, int people, Instant at) {}

    /** An act on many that was for this one too; kind and outcome as in {@link BulkClient}. */
    record Treated(String kind, @Nullable String reason, String outcome, Instant at) {}

    record Reading(@Nullable String reader, Instant at) {}
}
