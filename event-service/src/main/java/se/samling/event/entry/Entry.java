package se.samling.event.entry;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samling.event.schedule.Event;

/**
 * Somebody whom an organiser registers by hand; mode may be absent where the event has one only, language is sv unless en;
 * answers by question, as far as they are known.
 */
public record Entry(
        @Nullable String name,
        @Nullable String email,
        @Nullable String organisation,
        @Nullable String mode,
        @Nullable String language,
        @Nullable Map<String, Object> answers) {

    public RegistrationForm form(Event event) {
        var modes = event.content().modes();
        var chosen = mode == null && modes.size() == 1 ? modes.getFirst() : mode;
        return new RegistrationForm(
                name, email, organisation, chosen, language, null, null, null, answers == null ? Map.of() : answers);
    }
}
