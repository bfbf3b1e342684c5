package se.samling.gateway.pages.registration;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samling.gateway.client.event.EventDetail;
import se.samling.gateway.client.event.Place;
import se.samling.gateway.pages.form.Option;
import se.samling.gateway.words.Words;

/** The ways to attend an event, to choose from where there are two. */
@Component
public class Modes {

    private final Words words;

    public Modes(Words words) {
        this.words = words;
    }

    public List<Option> of(EventDetail event) {
        return Stream.of("on-site", "digital")
                .filter(mode -> event.mode().equals(mode) || "hybrid".equals(event.mode()))
                .map(mode -> new Option(mode, words.say("mode." + mode), hint(mode, event.place())))
                .toList();
    }

    private static @Nullable String hint(String mode, @Nullable Place place) {
        if (!"on-site".equals(mode) || place == null) {
            return null;
        }
        return place.address() == null ? place.name() : place.name() + ", " + place.address();
    }

    /** The mode of an invitation's form, which one press sends: the only one, or on site where there are two. */
    public static String invited(EventDetail event) {
        return "hybrid".equals(event.mode()) ? "on-site" : event.mode();
    }

    /** The mode somebody begins with: the only one, or none chosen yet. */
    public static String first(EventDetail event) {
        return "hybrid".equals(event.mode()) ? "" : event.mode();
    }
}
