package se.samling.gateway.client.casestudy;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An organisation of a cohort with how far its account is; {@code slug} while a version is public. */
public record CaseStudyRow(
        UUID enrolmentId,
        String organisation,
        String state,
        int number,
        @Nullable Instant changedAt,
        @Nullable String slug) {}
