package se.samling.gateway.client.membership;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** kind: state-agency, county-administrative-board, municipality, region, court, civil-society, company, other. */
public record OrganisationDraft(
        String kind,
        String name,
        @Nullable String organisationNumber,
        @Nullable String areaCode,
        List<String> emailDomains) {}
