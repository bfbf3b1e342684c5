package se.samling.gateway.pages.desk.mail;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.Text;
import se.samling.gateway.client.notification.Mailing;
import se.samling.gateway.client.notification.MailingDraft;
import se.samling.gateway.pages.form.Forms;

/** A mailing as it is typed; {@code mode} is {@code both} where it is for people on site and online. */
record MailingForm(
        @Nullable String who,
        @Nullable String mode,
        @Nullable String organisation,
        @Nullable String subject,
        @Nullable String subjectEn,
        @Nullable String words,
        @Nullable String wordsEn) {

    static final MailingForm EMPTY = new MailingForm("confirmed", "both", null, null, null, null, null);

    static MailingForm of(Mailing mailing) {
        return new MailingForm(
                mailing.who(),
                Objects.requireNonNullElse(mailing.mode(), "both"),
                mailing.organisation(),
                mailing.subject().sv(),
                mailing.subject().en(),
                mailing.words().sv(),
                mailing.words().en());
    }

    MailingDraft toApi() {
        return new MailingDraft(
                who,
                mode == null || "both".equals(mode) ? null : mode,
                Forms.blankToNull(organisation),
                text(subject, subjectEn),
                text(words, wordsEn));
    }

    private static Text text(@Nullable String sv, @Nullable String en) {
        return new Text(sv == null ? "" : sv, Forms.blankToNull(en));
    }
}
