package se.samling.notification.mailing.web;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.notification.language.Text;
import se.samling.notification.mailing.Mailing;

/** A mailing as organisers see it. state: draft, scheduled, sent, stopped. */
record MailingView(
        UUID id,
        int version,
        UUID eventId,
        String who,
        @Nullable String mode,
        @Nullable String organisation,
        @Nullable UUID choice,
        Text subject,
        Text words,
        String state,
        @Nullable Instant sendAt,
        @Nullable Instant sentAt,
        @Nullable Integer recipients,
        String writtenBy,
        Instant writtenAt) {

    static MailingView of(Mailing mailing) {
        var content = mailing.content();
        return new MailingView(
                mailing.id(),
                mailing.version(),
                mailing.eventId(),
                content.audience().who().code(),
                content.audience().mode(),
                content.audience().organisation(),
                content.audience().choice(),
                content.subject(),
                content.words(),
                mailing.state().code(),
                mailing.sendAt(),
                mailing.sentAt(),
                mailing.recipients(),
                mailing.writtenBy(),
                mailing.writtenAt());
    }
}
