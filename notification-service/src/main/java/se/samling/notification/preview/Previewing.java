package se.samling.notification.preview;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.samling.notification.event.Event;
import se.samling.notification.language.Language;
import se.samling.notification.letter.Letter;
import se.samling.notification.letter.LetterPages;
import se.samling.notification.letter.Letters;
import se.samling.notification.letter.Occasion;
import se.samling.notification.letter.Purpose;
import se.samling.notification.mailing.Audience;
import se.samling.notification.mailing.Mailing;
import se.samling.notification.people.Reader;
import se.samling.notification.people.ReaderId;
import se.samling.notification.registration.Registration;

/** Writes a letter to nobody: an invented reader, links that lead nowhere. */
@Component
public class Previewing {

    private static final UUID NOBODY = new UUID(0, 0);

    private final Letters letters;
    private final LetterPages pages;

    public Previewing(Letters letters, LetterPages pages) {
        this.letters = letters;
        this.pages = pages;
    }

    /** The same words as text and HTML. */
    public record MailPreview(String subject, String html, String text) {}

    /** @param purpose one that is about an event, and not in an organiser's own words */
    public MailPreview preview(Purpose purpose, Event event, Language language) {
        return preview(purpose, event, "Kim Exempel", language, Map.of());
    }

    /** A mailing as somebody called {@code name} would read it. */
    public MailPreview preview(Mailing mailing, Event event, String name, Language language) {
        var purpose = mailing.content().audience().who() == Audience.Who.UNANSWERED
                ? Purpose.MAILING_UNANSWERED
                : Purpose.MAILING;
        return preview(
                purpose,
                event,
                name,
                language,
                Map.of(
                        "subject", mailing.content().subject().in(language),
                        "words", mailing.content().words().in(language)));
    }

    private MailPreview preview(
            Purpose purpose, Event event, String name, Language language, Map<String, String> facts) {
        String host = event.hosts().isEmpty() ? null : event.hosts().getFirst().name();
        var reader = new Reader(ReaderId.participant(NOBODY), NOBODY, name, "kim@exempel.example", language);
        Letter letter = letters.write(new Occasion(
                purpose, NOBODY, reader, event, null, registration(purpose, event), null, null, host, facts));
        return new MailPreview(letter.subject(), pages.html(letter), pages.text(letter));
    }

    private static Registration registration(Purpose purpose, Event event) {
        boolean waiting = purpose == Purpose.REGISTRATION_WAITING;
        String mode = "digital".equals(event.mode()) ? "digital" : "on-site";
        return new Registration(
                NOBODY,
                1,
                event.eventId(),
                NOBODY,
                waiting ? "waiting" : "confirmed",
                mode,
                waiting ? 0 : 1,
                waiting ? 1 : 0,
                null,
                null,
                waiting ? 1 : null,
                0,
                null,
                null);
    }
}
