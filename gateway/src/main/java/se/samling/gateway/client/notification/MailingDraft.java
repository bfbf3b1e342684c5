package se.samling.gateway.client.notification;

import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.Text;

/** A mailing as it is written; codes as in {@link Mailing}. */
public record MailingDraft(
        @Nullable String who,
        @Nullable String mode,
        @Nullable String organisation,
        Text subject,
        Text words) {}
