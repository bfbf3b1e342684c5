package se.samling.gateway.pages.desk.figures;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.calls.Section;
import se.samling.gateway.client.figure.DownloadClient;
import se.samling.gateway.client.figure.EventFigures;
import se.samling.gateway.client.figure.EventFigures.Row;
import se.samling.gateway.pages.desk.figures.Chart.Entry;
import se.samling.gateway.words.Dates;
import se.samling.gateway.words.Words;

/** Figures with their charts; sums are of the rows shown. */
public record FiguresView(
        EventFigures figures, Section<DownloadClient.Downloads> downloads, Chart weeks, Chart kinds, Chart counties) {

    private static final Set<String> NAMELESS = Set.of("other", "unknown");

    private static final Set<String> COUNTIES = Set.of(
            "01", "03", "04", "05", "06", "07", "08", "09", "10", "12", "13", "14", "17", "18", "19", "20", "21", "22",
            "23", "24", "25");

    static FiguresView of(EventFigures figures, Section<DownloadClient.Downloads> downloads, Words words, Dates dates) {
        var weeks = figures.weeks().stream()
                .map(week -> new Entry(words.say("figures.week-of", dates.date(week.monday())), week.registered()))
                .toList();
        return new FiguresView(
                figures,
                downloads,
                Chart.of(weeks),
                Chart.of(groups(figures.kinds(), kind -> words.say("desk.kind." + kind), words)),
                Chart.of(groups(figures.counties(), code -> county(code, words), words)));
    }

    public int getRegistered() {
        return figures.events().stream().mapToInt(Row::registered).sum();
    }

    public int getCame() {
        return figures.events().stream().mapToInt(Row::getCame).sum();
    }

    /** How often an event's documents were fetched; null while that is seldom, or not known just now. */
    public @Nullable Integer downloads(UUID event) {
        var known = downloads.getValue();
        return known == null
                ? null
                : known.events().stream()
                        .filter(one -> one.eventId().equals(event))
                        .map(DownloadClient.OfEvent::downloads)
                        .findFirst()
                        .orElse(null);
    }

    /** Of the rows shown. */
    public int getDownloaded() {
        return figures.events().stream()
                .map(row -> downloads(row.id()))
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** In per cent, of the events that have been; -1 while too few were registered to say. */
    public int getShowUp() {
        var held = figures.events().stream().filter(FiguresView::held).toList();
        int registered = held.stream().mapToInt(Row::registered).sum();
        return registered < figures.threshold()
                ? -1
                : (int) Math.round(100.0 * held.stream().mapToInt(Row::getCame).sum() / registered);
    }

    /** By Statistics Sweden's code; a code that is none of theirs stands as it is. */
    private static String county(String code, Words words) {
        return COUNTIES.contains(code) ? words.say("figures.county." + code) : words.say("figures.county-of", code);
    }

    private static boolean held(Row row) {
        return row.state().equals("held") || row.state().equals("archived");
    }

    /** The largest group first, what is not shown by itself last. */
    private static List<Entry> groups(Map<String, Integer> groups, UnaryOperator<String> name, Words words) {
        return groups.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Integer> group) ->
                                group.getKey().equals("other"))
                        .thenComparing(Map.Entry.comparingByValue(Comparator.reverseOrder())))
                .map(group -> new Entry(
                        NAMELESS.contains(group.getKey())
                                ? words.say("figures.group." + group.getKey())
                                : name.apply(group.getKey()),
                        group.getValue()))
                .toList();
    }
}
