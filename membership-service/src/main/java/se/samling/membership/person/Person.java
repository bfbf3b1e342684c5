package se.samling.membership.person;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody reachable by an address; proven once they followed a link there. */
public record Person(
        UUID id,
        String email,
        String name,
        String language,
        @Nullable UUID organisationId,
        boolean proven,
        int version) {}
