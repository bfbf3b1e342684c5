package se.samling.docs.messaging.wire;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** samling.case-studies.v1; nothing of the text, on purpose. */
public record CaseStudyPayload(
        UUID caseStudyId,
        UUID enrolmentId,
        UUID networkId,
        UUID organisationId,
        @Nullable UUID contactId,
        int number,
        @Nullable String words) {}
