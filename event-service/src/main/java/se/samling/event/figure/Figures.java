package se.samling.event.figure;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.event.language.Text;

/**
 * Figures of some events. All numbers are people; {@code kinds} and {@code counties} hold no group below {@code threshold}, see
 * {@link Disclosure}. A county is the two digits of its code; {@code unknown} where nobody knows.
 */
public record Figures(
        int threshold, List<Row> events, List<Week> weeks, Map<String, Integer> kinds, Map<String, Integer> counties) {

    /** {@code room} and {@code digital} are those who came; {@code rating} from 1 to 5, absent while few have answered. */
    public record Row(
            UUID id,
            String slug,
            Text title,
            LocalDateTime startsAt,
            String state,
            String mode,
            int registered,
            int waiting,
            int room,
            int digital,
            @Nullable Double rating) {}

    /** The people who registered in the week that begins on that Monday, and still have their place. */
    public record Week(LocalDate monday, int registered) {}
}
