package se.samling.gateway.pages.desk.organisation;

import java.util.List;
import se.samling.gateway.client.membership.ImportLine;
import se.samling.gateway.client.membership.ImportReport;

/** A report with what needs eyes first: refused lines and changed ones open, the rest folded. */
public record ImportView(ImportReport report, List<Group> groups) {

    /** Lines of one outcome. */
    public record Group(String outcome, List<ImportLine> lines, boolean open) {}

    static ImportView of(ImportReport report) {
        return new ImportView(
                report,
                List.of("refused", "changed", "new", "unchanged").stream()
                        .map(outcome -> new Group(
                                outcome,
                                report.lines().stream()
                                        .filter(line -> outcome.equals(line.outcome()))
                                        .toList(),
                                "refused".equals(outcome) || "changed".equals(outcome)))
                        .filter(group -> !group.lines().isEmpty())
                        .toList());
    }
}
