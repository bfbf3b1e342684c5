package se.samling.membership.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an import did, or would do. Lines are numbered from 1, the heading. */
public record ImportReport(boolean applied, List<Line> lines) {

    /** What became of a line. */
    public enum Outcome {
        NEW,
        CHANGED,
        UNCHANGED,
        REFUSED
    }

    /** reasons are codes, put into words by the web. */
    public record Line(
            int line,
            Outcome outcome,
            @Nullable String name,
            @Nullable String organisationNumber,
            List<String> reasons) {}

    public int count(Outcome outcome) {
        return (int) lines.stream().filter(line -> line.outcome() == outcome).count();
    }
}
