package se.samling.gateway.client.figure;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.Text;

/**
 * Figures of some events; numbers are people. No group of {@code kinds} (an organisation's kind) or {@code counties} (two digits) is
 * below {@code threshold}: what would be stands in {@code other}.
 */
public record EventFigures(
        int threshold, List<Row> events, List<Week> weeks, Map<String, Integer> kinds, Map<String, Integer> counties) {

    /** rating from 1 to 5, absent while few have answered. */
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
            @Nullable Double rating) {

        public int getCame() {
            return room + digital;
        }
    }

    public record Week(LocalDate monday, int registered) {}
}
