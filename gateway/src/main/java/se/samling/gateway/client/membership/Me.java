package se.samling.gateway.client.membership;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

public record Me(
        UUID id,
        String name,
        String email,
        String language,
        @Nullable String organisation,
        List<Membership> memberships,
        List<Delegation> delegations) {}
