package se.samling.event.contributor;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who takes part in a host's events. A programme points at them; the host tells two of one name apart by title or organisation.
 * {@code consent} is absent while they have not said that they may be named to the public.
 */
public record Contributor(
        UUID id,
        UUID hostId,
        String name,
        @Nullable String title,
        @Nullable String organisation,
        @Nullable Consent consent,
        @Nullable Picture picture) {

    /** When and how it was given: by mail, by word of mouth, in a contract. */
    public record Consent(LocalDate on, String by) {}

    /** Whether their picture may be shown: only beside the name. */
    public boolean shown() {
        return consent != null && picture != null && picture.consent() != null;
    }

    /** However it is spaced and capitalised. */
    public static String plain(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
