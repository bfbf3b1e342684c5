package se.samling.membership.assignment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where one organisation stands with one assignment, and who said so when. An organisation that has said nothing has none, which
 * reads as not started.
 *
 * @param byName absent once the person asked to be forgotten
 */
public record Status(
        UUID assignmentId,
        UUID enrolmentId,
        WorkState state,
        @Nullable String words,
        @Nullable String byName,
        Instant changedAt) {}
