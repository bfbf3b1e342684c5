package se.samling.gateway.client.enrolment;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code website} is the honeypot; {@code shownAt} the epoch millis the form was shown. */
public record EnrolmentForm(
        String name,
        String email,
        @Nullable String phone,
        @Nullable String role,
        String organisation,
        @Nullable UUID organisationId,
        String language,
        boolean undertaking,
        @Nullable BoardDecision decision,
        List<ParticipantDraft> participants,
        @Nullable String message,
        @Nullable String website,
        @Nullable Long shownAt) {}
