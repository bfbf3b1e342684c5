package se.samling.notification.sender;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A list of tags as DKIM and DMARC write it: {@code v=DMARC1; p=none}. */
final class Tags {

    private Tags() {}

    static Map<String, String> of(String record) {
        var tags = new LinkedHashMap<String, String>();
        for (String part : record.split(";")) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                tags.putIfAbsent(
                        part.substring(0, equals).strip().toLowerCase(Locale.ROOT),
                        part.substring(equals + 1).strip());
            }
        }
        return tags;
    }
}
