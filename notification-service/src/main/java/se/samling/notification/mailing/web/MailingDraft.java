package se.samling.notification.mailing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.notification.language.Text;
import se.samling.notification.mailing.Audience;
import se.samling.notification.mailing.Content;
import se.samling.platform.problem.FieldError;
import se.samling.platform.problem.InvalidField;

/** A mailing as it is written. who: confirmed, waiting, counted (both), unanswered, chosen (wants a choice); mode: on-site, digital, or none for both. */
record MailingDraft(
        @Nullable String who,
        @Nullable String mode,
        @Nullable String organisation,
        @Nullable UUID choice,
        @Nullable Text subject,
        @Nullable Text words) {

    /** @throws InvalidField naming what cannot be taken as it is */
    Content content() {
        var wanted = who == null ? null : Audience.Who.of(who).orElse(null);
        var errors = new ArrayList<FieldError>();
        if (wanted == null) {
            errors.add(FieldError.of("who", who == null ? "required" : "unknown-audience"));
        }
        if (mode != null && !List.of("on-site", "digital").contains(mode)) {
            errors.add(FieldError.of("mode", "unknown-mode"));
        }
        if (wanted == Audience.Who.UNANSWERED && (mode != null || organisation != null)) {
            errors.add(FieldError.of("who", "unanswered-only-whole"));
        }
        if ((wanted == Audience.Who.CHOSEN) != (choice != null)) {
            errors.add(FieldError.of("choice", choice == null ? "required" : "chosen-only-whole"));
        }
        if (wanted == Audience.Who.CHOSEN && (mode != null || organisation != null)) {
            errors.add(FieldError.of("who", "chosen-only-whole"));
        }
        if (wanted == null || !errors.isEmpty()) {
            throw new InvalidField(errors);
        }
        return new Content(
                new Audience(
                        wanted,
                        mode,
                        organisation == null || organisation.isBlank() ? null : organisation.strip(),
                        choice),
                orEmpty(subject),
                orEmpty(words));
    }

    private static Text orEmpty(@Nullable Text text) {
        return text == null ? new Text("", null) : text;
    }
}
