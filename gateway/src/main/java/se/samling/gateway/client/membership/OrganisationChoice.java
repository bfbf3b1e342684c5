package se.samling.gateway.client.membership;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** organisationId absent at first; noneOfThese sends the application to review. */
public record OrganisationChoice(@Nullable UUID organisationId, boolean noneOfThese) {}
