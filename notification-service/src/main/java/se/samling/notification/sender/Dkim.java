package se.samling.notification.sender;

import java.util.List;
import se.samling.notification.sender.Finding.State;

/** RFC 6376: the public half of the key that the mail server signs with. */
final class Dkim {

    private Dkim() {}

    static String name(String domain, String selector) {
        return selector + "._domainkey." + domain;
    }

    /** {@code key}: base64, blank when it is not known here. */
    static Finding judge(String name, List<String> texts, String key) {
        String advice = "v=DKIM1; k=rsa; p=" + (key.isBlank() ? "…" : key);
        String record = texts.stream()
                .filter(text -> Tags.of(text).containsKey("p"))
                .findFirst()
                .orElse(null);
        if (record == null) {
            return new Finding(State.MISSING, name, null, advice);
        }
        String published = Tags.of(record).getOrDefault("p", "").replaceAll("\\s", "");
        boolean ours = key.isBlank() ? !published.isEmpty() : published.equals(key);
        return ours ? new Finding(State.GOOD, name, record, null) : new Finding(State.WRONG, name, record, advice);
    }
}
