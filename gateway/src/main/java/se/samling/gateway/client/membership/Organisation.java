package se.samling.gateway.client.membership;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A public body or other actor. {@code name} is readable, {@code nameAsGiven} as the source had it; formerNames newest first. */
public record Organisation(
        UUID id,
        String kind,
        String name,
        String nameAsGiven,
        @Nullable String organisationNumber,
        @Nullable String areaCode,
        List<String> emailDomains,
        List<String> formerNames,
        int version) {}
