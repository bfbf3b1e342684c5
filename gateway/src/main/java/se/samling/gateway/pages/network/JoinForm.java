package se.samling.gateway.pages.network;

import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.membership.ApplicationForm;
import se.samling.gateway.pages.form.Forms;

/** What somebody types to join a network. */
public record JoinForm(
        @Nullable String name,
        @Nullable String email,
        @Nullable String organisation,
        @Nullable String message,
        @Nullable String website,
        @Nullable String shownAt) {

    ApplicationForm toApi(String language) {
        return new ApplicationForm(
                name == null ? "" : name.strip(),
                email == null ? "" : email.strip(),
                Forms.blankToNull(organisation),
                language,
                Forms.blankToNull(message),
                Forms.blankToNull(website),
                Forms.shownAt(shownAt));
    }
}
