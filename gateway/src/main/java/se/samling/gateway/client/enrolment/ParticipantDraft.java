package se.samling.gateway.client.enrolment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code replacing}: the participant whose place is taken over for good; null for one more. */
public record ParticipantDraft(
        String name, String email, @Nullable UUID replacing) {}
