package se.samling.event.figure;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/**
 * Keeps a breakdown from singling people out. Groups below the threshold become one, and as long as that one is below it too, the
 * smallest group still shown joins it: so no group is too small, and none follows by subtracting the shown ones from the total.
 *
 * @param threshold the fewest people that a group may have
 */
public record Disclosure(int threshold) {

    /** What is not shown by itself. */
    public static final String OTHER = "other";

    /** People by group; the sum stays. Where all together are too few, they are one group. */
    public Map<String, Integer> protect(Map<String, Integer> people) {
        var shown = new TreeMap<>(people);
        shown.values().removeIf(number -> number == 0);
        int other = shown.getOrDefault(OTHER, 0);
        shown.remove(OTHER);
        boolean hides = other > 0;
        while (!shown.isEmpty()) {
            var smallest = shown.entrySet().stream()
                    .min(Comparator.comparing(Map.Entry<String, Integer>::getValue)
                            .thenComparing(Map.Entry::getKey))
                    .orElseThrow();
            if (smallest.getValue() >= threshold && (!hides || other >= threshold)) {
                break;
            }
            hides = true;
            other += smallest.getValue();
            shown.remove(smallest.getKey());
        }
        if (hides) {
            shown.put(OTHER, other);
        }
        return shown;
    }
}
