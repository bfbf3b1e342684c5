package se.samling.gateway.pages.checkin;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.checkin.StationList;
import se.samling.gateway.client.checkin.StationList.Line;

/** The station's list as far as it was searched for. Each line has an id ready, so that a press sent twice is one check-in. */
public record StationView(
        StationList list, List<Row> rows, @Nullable Line last) {

    public record Row(Line line, UUID checkInId) {}

    static StationView of(StationList list, String query, @Nullable UUID last) {
        var sought = query.strip().toLowerCase(Locale.ROOT);
        return new StationView(
                list,
                list.people().stream()
                        .filter(line -> matches(line, sought))
                        .map(line -> new Row(line, UUID.randomUUID()))
                        .toList(),
                list.people().stream()
                        .filter(line -> line.registrationId().equals(last))
                        .findFirst()
                        .orElse(null));
    }

    /** A code as somebody hears or types it. */
    private static String plain(String code) {
        return code.replaceAll("[\\s-]", "")
                .toLowerCase(Locale.ROOT)
                .replace('o', '0')
                .replaceAll("[il]", "1");
    }

    private static boolean matches(Line line, String sought) {
        var organisation = line.organisation() == null ? "" : line.organisation();
        return (line.name() + " " + organisation).toLowerCase(Locale.ROOT).contains(sought)
                || plain(line.code()).equals(plain(sought));
    }
}
