package se.samling.event.story;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.event.language.Text;

/**
 * One person at the events of some hosts, latest first.
 *
 * @param personId where the address is somebody's whom membership-service knows
 * @param readings who has read this lately, newest first
 */
public record Story(
        UUID participantId,
        @Nullable UUID personId,
        String name,
        String email,
        @Nullable String organisation,
        String language,
        List<Chapter> chapters,
        List<Reading> readings) {

    /** One event: what the person was asked to, what they answered, whether they came. */
    public record Chapter(
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

    public record Invited(
            @Nullable Instant savedTheDateAt,
            @Nullable Instant invitedAt,
            @Nullable Instant declinedAt) {}

    /** {@code cancelledBy} as in the messages; {@code reconfirmedAt}: said that a move suits them. */
    public record Registered(
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

    /** {@code way}: room or digital; {@code people} as counted or corrected. */
    public record Came(String way, int people, Instant at) {}

    /** An act on many that was for this one too. */
    public record Treated(String kind, @Nullable String reason, String outcome, Instant at) {}

    /** {@code reader}: nobody for a program or an account without a person. */
    public record Reading(@Nullable String reader, Instant at) {}
}
