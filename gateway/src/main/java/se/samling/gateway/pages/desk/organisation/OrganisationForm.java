package se.samling.gateway.pages.desk.organisation;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.membership.Organisation;
import se.samling.gateway.client.membership.OrganisationDraft;
import se.samling.gateway.pages.form.Forms;

/** @param emailDomains parted by blanks or commas */
public record OrganisationForm(
        @Nullable String name,
        @Nullable String kind,
        @Nullable String organisationNumber,
        @Nullable String areaCode,
        @Nullable String emailDomains) {

    static final OrganisationForm EMPTY = new OrganisationForm(null, null, null, null, null);

    static final List<String> KINDS = List.of(
            "state-agency",
            "county-administrative-board",
            "court",
            "municipality",
            "region",
            "civil-society",
            "company",
            "other");

    static OrganisationForm of(Organisation organisation) {
        return new OrganisationForm(
                organisation.nameAsGiven(),
                organisation.kind(),
                organisation.organisationNumber(),
                organisation.areaCode(),
                String.join(", ", organisation.emailDomains()));
    }

    OrganisationDraft toApi() {
        return new OrganisationDraft(
                kind == null ? "" : kind,
                name == null ? "" : name.strip(),
                Forms.blankToNull(organisationNumber),
                Forms.blankToNull(areaCode),
                emailDomains == null
                        ? List.of()
                        : Arrays.stream(emailDomains.split("[\\s,;]+"))
                                .filter(domain -> !domain.isBlank())
                                .toList());
    }
}
