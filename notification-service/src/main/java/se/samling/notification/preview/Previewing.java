package se.samling.notification.preview;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samling.notification.event.Event;
import se.samling.notification.language.Language;
import se.samling.notification.language.Text;
import se.samling.notification.letter.Letter;
import se.samling.notification.letter.LetterPages;
import se.samling.notification.letter.Occasion;
import se.samling.notification.letter.Purpose;
import se.samling.notification.letter.Several;
import se.samling.notification.people.Reader;
import se.samling.notification.people.ReaderId;
import se.samling.notification.registration.Registration;
import se.samling.notification.series.Series;
import se.samling.notification.wording.HostLetters;
import se.samling.notification.wording.Part;

/** Writes a letter to nobody: an invented reader, links that lead nowhere. */
@Component
public class Previewing {

    private static final UUID NOBODY = new UUID(0, 0);

    private final HostLetters letters;
    private final LetterPages pages;

    public Previewing(HostLetters letters, LetterPages pages) {
        this.letters = letters;
        this.pages = pages;
    }

    /** The same words as text and HTML. */
    public record MailPreview(String subject, String html, String text) {}

    /** @param purpose one that is about an event, and not in an organiser's own words */
    public MailPreview preview(Purpose purpose, Event event, Language language) {
        return preview(purpose, event, language, Map.of());
    }

    /** One of several variants, or with a reason: {@code facts} as the message would bring them. */
    public MailPreview preview(Purpose purpose, Event event, Language language, Map<String, String> facts) {
        return preview(purpose, event, "Kim Exempel", language, facts);
    }

    /** One whose {@code facts} hold an organiser's own words, as somebody called {@code name} would read it. */
    public MailPreview preview(
            Purpose purpose, Event event, String name, Language language, Map<String, String> facts) {
        return written(occasion(purpose, event, name, language, facts));
    }

    /** As it would read with these words of the host's, which nobody has kept yet. */
    public MailPreview worded(Purpose purpose, Event event, Language language, Map<Part, Text> words) {
        var occasion = occasion(purpose, event, "Kim Exempel", language, Map.of());
        return shown(letters.write(occasion, words));
    }

    private static Occasion occasion(
            Purpose purpose, Event event, String name, Language language, Map<String, String> facts) {
        String host = event.hosts().isEmpty() ? null : event.hosts().getFirst().name();
        return new Occasion(
                purpose,
                NOBODY,
                reader(name, language),
                event,
                null,
                registration(purpose, event, facts),
                null,
                null,
                host,
                facts);
    }

    /** A mail about several events, of a series or of none. */
    public MailPreview preview(Purpose purpose, @Nullable Series series, List<Event> events, Language language) {
        var dates = events.stream()
                .sorted(Comparator.comparing(Event::begins))
                .map(event -> new Several.Date(event, series == null ? registration(purpose, event, Map.of()) : null))
                .toList();
        var hosts = series == null ? events.getFirst().hosts() : series.hosts();
        return written(new Occasion(
                        purpose,
                        NOBODY,
                        reader("Kim Exempel", language),
                        null,
                        null,
                        null,
                        null,
                        new Several(series, dates),
                        hosts.isEmpty() ? null : hosts.getFirst().name(),
                        Map.of())
                .narrowed());
    }

    private MailPreview written(Occasion occasion) {
        return shown(letters.write(occasion));
    }

    private MailPreview shown(Letter letter) {
        return new MailPreview(letter.subject(), pages.illustrated(letter), pages.text(letter));
    }

    private static Reader reader(String name, Language language) {
        return new Reader(ReaderId.participant(NOBODY), NOBODY, name, "kim@exempel.example", language);
    }

    private static Registration registration(Purpose purpose, Event event, Map<String, String> facts) {
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
                purpose == Purpose.REGISTRATION_CANCELLED && facts.containsKey("reason") ? "organiser" : null,
                false,
                List.of());
    }
}
