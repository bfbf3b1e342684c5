package se.samling.gateway.pages.declaration;

import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.declaration.SignatureForm;
import se.samling.gateway.pages.form.Forms;

/** What somebody types to sign; {@code number} and {@code hash} come back from the page that showed the text. */
public record SignForm(
        @Nullable String number,
        @Nullable String hash,
        @Nullable String organisation,
        @Nullable String representative,
        @Nullable String title,
        @Nullable String authority,
        @Nullable String authorityReference,
        @Nullable String email,
        @Nullable String confirmed,
        @Nullable String website,
        @Nullable String shownAt) {

    SignatureForm toApi(String language) {
        return new SignatureForm(
                number == null || !number.matches("\\d{1,6}") ? null : Integer.valueOf(number),
                hash,
                Forms.blankToNull(organisation),
                Forms.blankToNull(representative),
                Forms.blankToNull(title),
                Forms.blankToNull(authority),
                Forms.blankToNull(authorityReference),
                Forms.blankToNull(email),
                "true".equals(confirmed),
                language,
                Forms.blankToNull(website),
                Forms.shownAt(shownAt));
    }
}
