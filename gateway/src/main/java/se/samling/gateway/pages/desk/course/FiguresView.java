package se.samling.gateway.pages.desk.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.Text;
import se.samling.gateway.client.course.Course;
import se.samling.gateway.client.course.Figures;

/**
 * How a course is used, as a chart and as tables. Numbers are whole fives; null is fewer than five.
 *
 * @param bars two for each part of the course, from the top; a number that is not shown has no bar
 * @param height of the chart, in its own units; it is {@value #WIDTH} wide
 */
public record FiguresView(Course course, Figures figures, List<Bars> bars, int height) {

    static final int WIDTH = 640;
    private static final int ROW = 62;
    private static final int LONGEST_BAR = 560;

    /** A part's bars: lengths and where they stand. {@code number} is of the step, 0 for the whole course. */
    public record Bars(
            int number,
            Text title,
            @Nullable Integer started,
            @Nullable Integer finished,
            int startedLength,
            int finishedLength,
            int y) {}

    static FiguresView of(Course course, Figures figures) {
        var rows = Stream.concat(Stream.of(figures.course()), figures.steps().stream())
                .toList();
        int most = rows.stream()
                .flatMap(row -> Stream.of(row.started(), row.finished()))
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        var bars = new ArrayList<Bars>();
        for (int at = 0; at < rows.size(); at++) {
            var row = rows.get(at);
            bars.add(new Bars(
                    at,
                    row.title(),
                    row.started(),
                    row.finished(),
                    length(row.started(), most),
                    length(row.finished(), most),
                    at * ROW));
        }
        return new FiguresView(course, figures, bars, rows.size() * ROW);
    }

    public boolean isAnything() {
        return bars.stream().anyMatch(bar -> bar.started() != null || bar.finished() != null);
    }

    private static int length(@Nullable Integer number, int most) {
        return number == null || most == 0 ? 0 : Math.round((float) number * LONGEST_BAR / most);
    }
}
