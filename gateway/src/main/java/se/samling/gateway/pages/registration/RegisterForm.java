package se.samling.gateway.pages.registration;

import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.event.RegistrationForm;
import se.samling.gateway.pages.form.Forms;

/**
 * What somebody types to register.
 *
 * @param key made when the form was shown: the same form sent twice is one registration
 */
public record RegisterForm(
        @Nullable String name,
        @Nullable String email,
        @Nullable String organisation,
        @Nullable String mode,
        @Nullable String website,
        @Nullable String shownAt,
        @Nullable String key) {

    public RegistrationForm toApi(
            @Nullable String invitationToken, String language, GroupFields group, AnswerFields answers) {
        return new RegistrationForm(
                invitationToken,
                Forms.blankToNull(name),
                Forms.blankToNull(email),
                Forms.blankToNull(organisation),
                mode == null ? "" : mode,
                language,
                Forms.blankToNull(website),
                Forms.shownAt(shownAt),
                group.toApi(),
                answers.toApi());
    }
}
