package se.samling.membership.enrolment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the applicant says: for which organisation, in which role, reachable how; and when they undertook the work between the
 * meetings (R3.3).
 *
 * @param organisationId chosen in the register; absent when it was not there
 */
public record Claim(
        String organisation,
        @Nullable UUID organisationId,
        @Nullable String role,
        @Nullable String phone,
        @Nullable String message,
        Instant undertakenAt) {}
