package se.samling.membership.organisation;

import java.io.IOException;
import java.io.StringReader;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import se.samling.membership.organisation.ImportReport.Line;
import se.samling.membership.organisation.ImportReport.Outcome;
import se.samling.platform.outbox.TimeOrderedId;
import se.samling.platform.problem.InvalidField;

/**
 * Reads organisations from CSV (RFC 4180) with the heading {@code kind,name,organisation_number,area_code,email_domains}, domains
 * separated by spaces. A line that cannot be taken is refused with its reasons and the others go on; the same file twice changes
 * nothing the second time.
 */
@Service
public class OrganisationImport {

    private static final List<String> HEADING =
            List.of("kind", "name", "organisation_number", "area_code", "email_domains");
    private static final int MOST_LINES = 20_000;

    private final Organisations organisations;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    OrganisationImport(Organisations organisations, ApplicationEventPublisher facts, Clock clock) {
        this.organisations = organisations;
        this.facts = facts;
        this.clock = clock;
    }

    /** @throws InvalidField naming {@code csv} when it is no such file at all */
    @Transactional
    public ImportReport read(String csv, boolean apply) {
        Map<String, Organisation> known = new HashMap<>();
        organisations.all().forEach(organisation -> known.put(key(organisation), organisation));
        Set<String> seen = new HashSet<>();
        var lines = new ArrayList<Line>();
        for (CSVRecord record : parse(csv)) {
            lines.add(line(record, known, seen, apply));
        }
        if (!apply) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return new ImportReport(apply, lines);
    }

    private Line line(CSVRecord record, Map<String, Organisation> known, Set<String> seen, boolean apply) {
        int number = (int) record.getRecordNumber() + 1;
        var reasons = new ArrayList<String>();
        var draft = ImportLineReading.read(record, reasons);
        var name = record.isSet("name") ? record.get("name").strip() : null;
        var organisationNumber = record.isSet("organisation_number")
                ? record.get("organisation_number").strip()
                : null;
        if (draft != null && !seen.add(key(draft))) {
            reasons.add("duplicate");
        }
        if (draft == null || !reasons.isEmpty()) {
            return new Line(number, Outcome.REFUSED, name, organisationNumber, reasons);
        }
        var before = known.get(key(draft));
        if (before != null && draft.says(before)) {
            return new Line(number, Outcome.UNCHANGED, name, organisationNumber, List.of());
        }
        if (apply) {
            write(before, draft);
        }
        return new Line(number, before == null ? Outcome.NEW : Outcome.CHANGED, name, organisationNumber, List.of());
    }

    private void write(@org.jspecify.annotations.Nullable Organisation before, OrganisationDraft draft) {
        var after = new Organisation(
                before == null ? TimeOrderedId.next(clock.instant()) : before.id(),
                draft.kind(),
                draft.name().shown(),
                draft.name().asGiven(),
                draft.organisationNumber(),
                draft.areaCode(),
                draft.emailDomains(),
                before == null ? List.of() : before.formerNames(),
                before == null ? 1 : before.version() + 1);
        if (before == null) {
            organisations.insert(after);
        } else {
            organisations.update(after);
        }
        facts.publishEvent(new OrganisationFact.OrganisationChanged(after));
    }

    private static List<CSVRecord> parse(String csv) {
        var text = csv.startsWith("\uFEFF") ? csv.substring(1) : csv;
        try (var parser = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .get()
                .parse(new StringReader(text))) {
            if (!parser.getHeaderNames().containsAll(HEADING)) {
                throw new InvalidField("csv", "csv-heading", String.join(", ", HEADING));
            }
            var records = parser.getRecords();
            if (records.size() > MOST_LINES) {
                throw new InvalidField("csv", "csv-too-many-lines", MOST_LINES);
            }
            return records;
        } catch (IOException | IllegalArgumentException | java.io.UncheckedIOException e) {
            throw new InvalidField("csv", "csv-broken");
        }
    }

    private static String key(Organisation organisation) {
        return organisation.kind() + "/" + new OrganisationName(organisation.nameAsGiven()).match();
    }

    private static String key(OrganisationDraft draft) {
        return draft.kind() + "/" + draft.name().match();
    }
}
