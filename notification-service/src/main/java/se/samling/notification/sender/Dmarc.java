package se.samling.notification.sender;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import se.samling.notification.sender.Finding.State;

/** RFC 7489: what a receiver is to do with mail that only pretends to come from a domain. */
final class Dmarc {

    private static final String VERSION = "DMARC1";

    private Dmarc() {}

    /** Where it may stand: at the domain, else at a domain above it. */
    static List<String> names(String domain) {
        var names = new ArrayList<String>();
        for (String rest = domain; rest.contains("."); rest = rest.substring(rest.indexOf('.') + 1)) {
            names.add("_dmarc." + rest);
        }
        return names;
    }

    static Finding missing(String domain) {
        return new Finding(
                State.MISSING, "_dmarc." + domain, null, "v=DMARC1; p=quarantine; rua=mailto:postmaster@" + domain);
    }

    static boolean there(List<String> texts) {
        return texts.stream().anyMatch(Dmarc::isOne);
    }

    /** Of texts that have one. A subdomain's policy is {@code sp} where the record stands above it. */
    static Finding judge(String name, boolean above, List<String> texts) {
        String record = texts.stream().filter(Dmarc::isOne).findFirst().orElseThrow();
        var tags = Tags.of(record);
        String own = tags.getOrDefault("p", "");
        String policy = (above ? tags.getOrDefault("sp", own) : own).toLowerCase(Locale.ROOT);
        return switch (policy) {
            case "quarantine", "reject" -> new Finding(State.GOOD, name, record, null);
            case "none" ->
                new Finding(
                        State.WEAK, name, record, record.replaceFirst("(?i)\\b(s?p)\\s*=\\s*none", "$1=quarantine"));
            default -> new Finding(State.WRONG, name, record, "v=DMARC1; p=quarantine");
        };
    }

    private static boolean isOne(String text) {
        return VERSION.equals(Tags.of(text).get("v"));
    }
}
