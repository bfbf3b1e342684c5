package se.samling.gateway.client.enrolment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of an organiser's queue. */
public record EnrolmentRow(
        UUID id,
        String state,
        String organisation,
        boolean organisationConfirmed,
        @Nullable String contact,
        @Nullable String owner,
        BoardDecision decision,
        int participants,
        Instant receivedAt) {}
