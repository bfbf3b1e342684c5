package se.samling.membership.organisation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A public body or other actor. Its number is no identity, since many courts share one; name and kind together are. */
public record Organisation(
        UUID id,
        OrganisationKind kind,
        String name,
        String nameAsGiven,
        @Nullable String organisationNumber,
        @Nullable String areaCode,
        List<String> emailDomains,
        List<String> formerNames,
        int version) {}
