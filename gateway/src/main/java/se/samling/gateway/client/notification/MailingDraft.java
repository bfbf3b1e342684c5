package se.samling.gateway.client.notification;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.Text;

/** A mailing as it is written; codes as in {@link Mailing}. */
public record MailingDraft(
        @Nullable String who,
        @Nullable String mode,
        @Nullable String organisation,
        @Nullable UUID choice,
        Text subject,
        Text words) {}
