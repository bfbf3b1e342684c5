package se.samling.membership.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An organisation as somebody describes it, already checked. */
public record OrganisationDraft(
        OrganisationKind kind,
        OrganisationName name,
        @Nullable String organisationNumber,
        @Nullable String areaCode,
        List<String> emailDomains) {

    boolean says(Organisation organisation) {
        return organisation.nameAsGiven().equals(name.asGiven())
                && java.util.Objects.equals(organisation.organisationNumber(), organisationNumber)
                && java.util.Objects.equals(organisation.areaCode(), areaCode)
                && organisation.emailDomains().equals(emailDomains);
    }
}
