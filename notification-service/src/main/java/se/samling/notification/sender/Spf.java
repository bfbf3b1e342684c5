package se.samling.notification.sender;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import se.samling.notification.sender.Finding.State;

/** RFC 7208: which mail servers may send for a domain. */
final class Spf {

    private static final String VERSION = "v=spf1";

    private Spf() {}

    /** {@code allows}: the term that our mail server needs, blank when that is not known. */
    static Finding judge(String domain, List<String> texts, String allows) {
        var records = texts.stream()
                .filter(text ->
                        text.strip().toLowerCase(Locale.ROOT).split("\\s+")[0].equals(VERSION))
                .toList();
        if (records.isEmpty()) {
            return new Finding(State.MISSING, domain, null, (VERSION + " " + allows).strip() + " -all");
        }
        String record = records.getFirst().strip();
        if (records.size() > 1) {
            return new Finding(State.WRONG, domain, String.join("\n", records), withTerm(record, allows));
        }
        var terms = Arrays.asList(record.toLowerCase(Locale.ROOT).split("\\s+"));
        if (!allows.isBlank() && terms.stream().noneMatch(names(allows.toLowerCase(Locale.ROOT)))) {
            return new Finding(State.WRONG, domain, record, withTerm(record, allows));
        }
        if (terms.contains("all") || terms.contains("+all") || terms.contains("?all")) {
            return new Finding(State.WEAK, domain, record, record.replaceFirst("(?i)\\s[+?]?all\\b", " -all"));
        }
        boolean ends = terms.stream().anyMatch(term -> term.endsWith("all") || term.startsWith("redirect="));
        return ends
                ? new Finding(State.GOOD, domain, record, null)
                : new Finding(State.WEAK, domain, record, record + " -all");
    }

    private static Predicate<String> names(String allows) {
        return term -> term.equals(allows) || term.equals("+" + allows);
    }

    /** The record with the term where it is read: before the one that ends it. */
    private static String withTerm(String record, String allows) {
        if (allows.isBlank() || List.of(record.split("\\s+")).contains(allows)) {
            return record;
        }
        return record.replaceFirst("(?i)^" + VERSION, VERSION + " " + allows);
    }
}
