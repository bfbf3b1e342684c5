package se.samling.gateway.pages.desk.details;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A part of an event that is saved by itself: its fields in the form, and the API's. What people are told when it changes, time and
 * place, does not save itself.
 */
public enum EditorSection {
    WHAT(
            true,
            List.of("title", "titleEn", "ingress", "ingressEn", "description", "descriptionEn"),
            List.of("title", "ingress", "description")),
    WHEN(
            false,
            List.of(
                    "startsAt",
                    "startsClock",
                    "endsAt",
                    "endsClock",
                    "mode",
                    "roomId",
                    "placeName",
                    "placeAddress",
                    "accessibility",
                    "accessibilityEn"),
            List.of("startsAt", "endsAt", "mode", "place")),
    DIGITAL(true, List.of("digitalLink", "digitalInfo", "digitalInfoEn"), List.of("digitalLink", "digitalInfo")),
    AUDIENCE(true, List.of("audience", "audienceText", "audienceTextEn"), List.of("audience")),
    SEATS(
            true,
            List.of("onSiteCapacity", "digitalCapacity", "waitingList", "deadline", "deadlineClock"),
            List.of("onSiteCapacity", "digitalCapacity", "waitingList", "deadline")),
    CONTACT(true, List.of("contactEmail"), List.of("contactEmail"));

    /** One field where two have written; {@code name} is the form's. */
    public record Difference(String name, String mine, String theirs) {}

    private final boolean savesItself;
    private final List<String> fields;
    private final List<String> api;

    EditorSection(boolean savesItself, List<String> fields, List<String> api) {
        this.savesItself = savesItself;
        this.fields = fields;
        this.api = api;
    }

    static Optional<EditorSection> of(String key) {
        return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
    }

    String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    boolean savesItself() {
        return savesItself;
    }

    List<String> api() {
        return api;
    }

    /** {@code field} as a history names it. */
    boolean touches(String field) {
        return api.stream().anyMatch(field::startsWith);
    }

    /** What the section says, as a mark to know it by: two forms with the same mark say the same. */
    String mark(Map<String, @Nullable Object> form) {
        try {
            var words = fields.stream().map(field -> said(form, field)).toList();
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\u001f", words).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The fields of this section from {@code typed}, all others as they stand. */
    void over(Map<String, @Nullable Object> standing, Map<String, @Nullable Object> typed) {
        fields.forEach(field -> standing.put(field, typed.get(field)));
    }

    List<Difference> differences(Map<String, @Nullable Object> mine, Map<String, @Nullable Object> theirs) {
        var differences = new ArrayList<Difference>();
        for (var field : fields) {
            // a room shows by its name
            if (!field.equals("roomId") && !said(mine, field).equals(said(theirs, field))) {
                differences.add(new Difference(field, said(mine, field), said(theirs, field)));
            }
        }
        return differences;
    }

    /** Browsers send line ends of their own. */
    private static String said(Map<String, @Nullable Object> form, String field) {
        var value = form.get(field);
        return value == null ? "" : value.toString().replace("\r\n", "\n").strip();
    }
}
