package se.samling.gateway.pages.desk.programme;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.event.Contributor;
import se.samling.gateway.pages.form.Forms;

/** Contributors as they are typed, a line each: name, title, organisation. */
final class ContributorLines {

    private ContributorLines() {}

    /** Who stands as they stood before still is the one on the list that they were. */
    static List<Contributor> read(@Nullable String lines, List<Contributor> before) {
        return lines == null
                ? List.of()
                : lines.lines()
                        .map(line -> Arrays.stream(line.split(",", 3))
                                .map(Forms::blankToNull)
                                .toList())
                        .filter(parts -> parts.getFirst() != null)
                        .map(ContributorLines::one)
                        .map(typed -> before.stream()
                                .filter(was -> line(was).equals(line(typed)))
                                .findFirst()
                                .orElse(typed))
                        .toList();
    }

    static String write(List<Contributor> people) {
        return people.stream().map(ContributorLines::line).collect(Collectors.joining("\n"));
    }

    private static Contributor one(List<@Nullable String> parts) {
        return new Contributor(
                Objects.requireNonNull(parts.getFirst()),
                parts.size() > 1 ? parts.get(1) : null,
                parts.size() > 2 ? parts.get(2) : null);
    }

    static String line(Contributor contributor) {
        if (contributor.organisation() == null) {
            return Stream.of(contributor.name(), contributor.title())
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(", "));
        }
        return contributor.name()
                + ", "
                + Objects.requireNonNullElse(contributor.title(), "")
                + ", "
                + contributor.organisation();
    }
}
