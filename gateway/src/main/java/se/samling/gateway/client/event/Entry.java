package se.samling.gateway.client.event;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Somebody to register by hand; mode may be absent where the event has one only. */
public record Entry(
        @Nullable String name,
        @Nullable String email,
        @Nullable String organisation,
        @Nullable String mode,
        @Nullable String language,
        @Nullable Map<String, Object> answers) {

    /** The same, with what they answered. */
    public Entry answering(Map<String, Object> said) {
        return new Entry(name, email, organisation, mode, language, said);
    }
}
