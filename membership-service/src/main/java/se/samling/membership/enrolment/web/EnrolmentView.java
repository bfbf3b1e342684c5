package se.samling.membership.enrolment.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.membership.enrolment.BoardDecision;
import se.samling.membership.enrolment.InvoiceAddress;

/**
 * An enrolment with its story, for organisers.
 *
 * @param claimed what the applicant calls the organisation; {@code claimedId} the one they chose in the register
 * @param history newest first, notes included
 */
record EnrolmentView(
        UUID id,
        String networkSlug,
        String state,
        @Nullable Named organisation,
        String claimed,
        @Nullable UUID claimedId,
        @Nullable Contact contact,
        @Nullable String message,
        Instant undertakenAt,
        BoardDecision decision,
        @Nullable String question,
        @Nullable String answer,
        @Nullable String reason,
        InvoiceAddress invoice,
        @Nullable Named owner,
        List<Named> owners,
        List<ParticipantView> participants,
        List<LineView> history,
        Instant receivedAt,
        int version) {

    record Named(UUID id, String name) {}

    record Contact(
            UUID personId,
            String name,
            String email,
            @Nullable String role,
            @Nullable String phone) {}

    /** {@code personId}: once the organisation is admitted. */
    record ParticipantView(
            UUID id,
            @Nullable UUID personId,
            @Nullable String name,
            @Nullable String email,
            Instant since,
            @Nullable Instant leftAt) {}

    record LineView(
            Instant at,
            @Nullable String byName,
            String what,
            @Nullable String words) {}

    /** One line of the queue. */
    record Row(
            UUID id,
            String state,
            String organisation,
            boolean organisationConfirmed,
            @Nullable String contact,
            @Nullable String owner,
            BoardDecision decision,
            int participants,
            Instant receivedAt) {}
}
