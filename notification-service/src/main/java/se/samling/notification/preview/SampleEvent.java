package se.samling.notification.preview;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.samling.notification.event.Event;
import se.samling.notification.event.Host;
import se.samling.notification.event.Place;
import se.samling.notification.language.Language;
import se.samling.notification.language.Text;
import se.samling.notification.letter.Words;
import se.samling.notification.organisation.Organisations;

/** An invented event of a host, for letters that are looked at before there is a real one. */
@Component
public class SampleEvent {

    private static final UUID NOTHING = new UUID(0, 0);
    private static final int DAYS_AHEAD = 30;
    private static final int BEGINS = 13;

    private final Words words;
    private final Organisations organisations;
    private final Clock clock;

    public SampleEvent(Words words, Organisations organisations, Clock clock) {
        this.words = words;
        this.organisations = organisations;
        this.clock = clock;
    }

    public Event of(UUID hostId, Language language) {
        var begins = LocalDate.now(clock).plusDays(DAYS_AHEAD).atTime(BEGINS, 0);
        return new Event(
                NOTHING,
                1,
                "exempel",
                new Text(words.say(Language.SV, "sample.title"), words.say(Language.EN, "sample.title")),
                null,
                "open",
                "on-site",
                begins,
                begins.plusHours(2),
                "Europe/Stockholm",
                new Place(words.say(language, "sample.place"), words.say(language, "sample.address")),
                null,
                List.of(new Host(hostId, organisations.name(hostId).orElse("Samling"))),
                List.of(),
                null,
                null,
                null,
                false,
                List.of(),
                begins.minusDays(3),
                0,
                false,
                null,
                null,
                null,
                null);
    }
}
