package se.samling.gateway.pages.desk.preparing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.preparing.Contributor;
import se.samling.gateway.client.preparing.ContributorDraft;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.pages.form.Typed;

/** A contributor as they are typed. */
public record ContributorForm(
        @Nullable String hostId,
        @Nullable String name,
        @Nullable String title,
        @Nullable String organisation,
        @Nullable String consentedOn,
        @Nullable String consentedBy) {

    static final ContributorForm EMPTY = new ContributorForm(null, null, null, null, null, null);

    static ContributorForm of(Contributor one) {
        var consent = one.consent();
        return new ContributorForm(
                one.hostId().toString(),
                one.name(),
                one.title(),
                one.organisation(),
                consent == null ? null : consent.on().toString(),
                consent == null ? null : consent.by());
    }

    ContributorDraft toApi() {
        return new ContributorDraft(
                hostId != null && Forms.isId(hostId) ? UUID.fromString(hostId) : null,
                name == null ? "" : name.strip(),
                Forms.blankToNull(title),
                Forms.blankToNull(organisation),
                Typed.day(consentedOn),
                Forms.blankToNull(consentedBy));
    }
}
