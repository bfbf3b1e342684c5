package se.samling.notification.wording;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samling.notification.event.Host;
import se.samling.notification.language.Language;
import se.samling.notification.language.Text;
import se.samling.notification.language.When;
import se.samling.notification.letter.HostWords;
import se.samling.notification.letter.Letter;
import se.samling.notification.letter.Letters;
import se.samling.notification.letter.Occasion;

/** Writes the letter of any purpose, with the words of the host that it comes from. */
@Component
public class HostLetters {

    private final Letters letters;
    private final Wordings wordings;

    public HostLetters(Letters letters, Wordings wordings) {
        this.letters = letters;
        this.wordings = wordings;
    }

    public Letter write(Occasion occasion) {
        return write(occasion, Map.of());
    }

    /** @param drafts words that nobody has kept yet, in place of those that are kept; checked here */
    public Letter write(Occasion occasion, Map<Part, Text> drafts) {
        Letter letter = letters.write(occasion);
        return occasion.sender()
                .filter(host -> !occasion.events().isEmpty())
                .map(host -> letter.with(words(occasion, host, drafts)))
                .orElse(letter);
    }

    private HostWords words(Occasion occasion, Host host, Map<Part, Text> drafts) {
        Map<Part, Text> words = new EnumMap<>(Part.class);
        for (var kept : wordings.ofHost(host.id())) {
            if (kept.words() != null) {
                words.put(kept.part(), kept.words());
            }
        }
        drafts.forEach((part, draft) -> words.put(part, Template.checked(part, draft)));
        var values = values(occasion, host);
        var language = occasion.language();
        var body = Part.bodyOf(occasion.purpose());
        return new HostWords(
                body.map(any -> say(words.get(Part.OPENING), language, values)).orElse(""),
                body.map(part -> say(words.get(part), language, values)).orElse(""),
                body.map(any -> say(words.get(Part.CLOSING), language, values)).orElse(""),
                say(words.get(Part.SIGNATURE), language, values));
    }

    /** Whoever reads English gets no Swedish in the middle of it: a host without English words says nothing there. */
    private static String say(@Nullable Text words, Language language, Map<Placeholder, String> values) {
        String said = words == null ? null : language == Language.EN ? words.en() : words.sv();
        return said == null ? "" : Template.filled(said, values);
    }

    private static Map<Placeholder, String> values(Occasion occasion, Host host) {
        Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);
        String today = occasion.host();
        values.put(Placeholder.HOST, today == null ? host.name() : today);
        var events = occasion.events();
        if (events.size() == 1) {
            var event = events.getFirst();
            var language = occasion.language();
            values.put(Placeholder.EVENT, event.title().in(language));
            values.put(Placeholder.WHEN, When.span(event.startsAt(), event.endsAt(), event.zoneId(), language));
            values.put(Placeholder.DATE, When.date(event.startsAt(), language));
        }
        return values;
    }
}
