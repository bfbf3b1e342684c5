package se.samling.membership.organisation;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** One line of an import file, checked field by field; every reason is found, not only the first. */
final class ImportLineReading {

    private ImportLineReading() {}

    /** Null when the line is no organisation; {@code reasons} get codes such as {@code unknown-kind}. */
    static @Nullable OrganisationDraft read(CSVRecord record, List<String> reasons) {
        if (!record.isConsistent()) {
            reasons.add("wrong-number-of-fields");
            return null;
        }
        var kind = OrganisationKind.of(record.get("kind"));
        if (kind.isEmpty()) {
            reasons.add("unknown-kind");
        }
        var name = new OrganisationName(record.get("name"));
        if (name.asGiven().isEmpty() || name.asGiven().length() > 200) {
            reasons.add("bad-name");
        }
        var number = number(record.get("organisation_number"), reasons);
        var area = record.get("area_code").strip();
        if (!area.matches("(\\d{2}|\\d{4})?")) {
            reasons.add("bad-area-code");
        }
        var domains = domains(record.get("email_domains"), reasons);
        return reasons.isEmpty()
                ? new OrganisationDraft(kind.orElseThrow(), name, number, area.isEmpty() ? null : area, domains)
                : null;
    }

    private static @Nullable String number(String text, List<String> reasons) {
        if (text.isBlank()) {
            return null;
        }
        var number = OrganisationNumber.of(text);
        if (number.isEmpty()) {
            reasons.add("bad-organisation-number");
        }
        return number.map(OrganisationNumber::value).orElse(null);
    }

    private static List<String> domains(String text, List<String> reasons) {
        var domains = new ArrayList<String>();
        for (var word : text.strip().split("\\s+")) {
            if (!word.isEmpty()) {
                EmailDomain.of(word)
                        .ifPresentOrElse(domain -> domains.add(domain.value()), () -> reasons.add("bad-domain"));
            }
        }
        return domains.stream().distinct().toList();
    }
}
