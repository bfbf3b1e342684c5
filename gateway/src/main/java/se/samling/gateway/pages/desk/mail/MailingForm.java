package se.samling.gateway.pages.desk.mail;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.Text;
import se.samling.gateway.client.notification.Mailing;
import se.samling.gateway.client.notification.MailingDraft;
import se.samling.gateway.pages.form.Forms;

/**
 * A mailing as it is typed; {@code mode} is {@code both} where it is for people on site and online. {@code urval} is a choice of people,
 * to whom it is then, and not to an audience.
 */
record MailingForm(
        @Nullable String who,
        @Nullable String mode,
        @Nullable String organisation,
        @Nullable UUID urval,
        @Nullable String subject,
        @Nullable String subjectEn,
        @Nullable String words,
        @Nullable String wordsEn) {

    static final MailingForm EMPTY = new MailingForm("confirmed", "both", null, null, null, null, null, null);

    static MailingForm of(Mailing mailing) {
        return new MailingForm(
                mailing.who(),
                Objects.requireNonNullElse(mailing.mode(), "both"),
                mailing.organisation(),
                mailing.choice(),
                mailing.subject().sv(),
                mailing.subject().en(),
                mailing.words().sv(),
                mailing.words().en());
    }

    MailingDraft toApi() {
        boolean chosen = urval != null;
        return new MailingDraft(
                chosen ? "chosen" : who,
                chosen || mode == null || "both".equals(mode) ? null : mode,
                chosen ? null : Forms.blankToNull(organisation),
                urval,
                text(subject, subjectEn),
                text(words, wordsEn));
    }

    private static Text text(@Nullable String sv, @Nullable String en) {
        return new Text(sv == null ? "" : sv, Forms.blankToNull(en));
    }
}
