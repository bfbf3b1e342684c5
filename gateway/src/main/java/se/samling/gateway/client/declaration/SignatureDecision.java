package se.samling.gateway.client.declaration;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** approve, for an organisation of the register, or refuse with a reason. */
public record SignatureDecision(
        String decision, @Nullable String reason, @Nullable UUID organisationId) {}
