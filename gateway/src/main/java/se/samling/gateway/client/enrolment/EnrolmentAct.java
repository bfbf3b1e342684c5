package se.samling.gateway.client.enrolment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** act: contact, ask, admit, decline, confirm-organisation, assign, note. */
public record EnrolmentAct(
        String act,
        @Nullable String words,
        @Nullable UUID organisationId,
        @Nullable UUID ownerId) {}
