package se.samling.gateway.pages.desk.figures;

import java.util.ArrayList;
import java.util.List;

/**
 * Bars lying under each other, each with its words above it; the table beside says the same.
 *
 * @param height in the chart's own units; it is {@value #WIDTH} wide
 */
public record Chart(List<Bar> bars, int height) {

    static final int WIDTH = 640;
    private static final int ROW = 52;
    private static final int LONGEST_BAR = 560;

    /** {@code length} and {@code y} in the chart's units. */
    public record Bar(String word, int number, int length, int y) {}

    /** A word and how many. */
    public record Entry(String word, int number) {}

    static Chart of(List<Entry> entries) {
        int most = entries.stream().mapToInt(Entry::number).max().orElse(0);
        var bars = new ArrayList<Bar>();
        for (var entry : entries) {
            int length = most == 0 ? 0 : Math.round((float) entry.number() * LONGEST_BAR / most);
            bars.add(new Bar(entry.word(), entry.number(), length, bars.size() * ROW));
        }
        return new Chart(bars, bars.size() * ROW);
    }

    public boolean isAnything() {
        return bars.stream().anyMatch(bar -> bar.number() > 0);
    }
}
