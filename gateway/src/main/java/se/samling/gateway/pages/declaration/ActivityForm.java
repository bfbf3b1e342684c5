package se.samling.gateway.pages.declaration;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.declaration.ActivityDraft;
import se.samling.gateway.client.declaration.Signatory;
import se.samling.gateway.pages.form.Forms;

/**
 * An activity as it is typed: partners one per line; links one per line, an address of ours or of another page, with a title after
 * a bar where it is elsewhere. {@code closedLinks} are those that only the organisation's own people may see.
 */
public record ActivityForm(
        @Nullable String title,
        @Nullable String text,
        @Nullable List<String> commitments,
        @Nullable String status,
        @Nullable String startsOn,
        @Nullable String endsOn,
        @Nullable String partners,
        @Nullable String links,
        @Nullable String closedLinks,
        @Nullable String version) {

    static ActivityForm empty() {
        return new ActivityForm(null, null, List.of(), "planned", null, null, null, null, null, null);
    }

    static ActivityForm of(Signatory.Activity activity) {
        return new ActivityForm(
                activity.title(),
                activity.text(),
                activity.commitments().stream().map(String::valueOf).toList(),
                activity.status(),
                activity.startsOn() == null ? null : activity.startsOn().toString(),
                activity.endsOn() == null ? null : activity.endsOn().toString(),
                activity.partners().stream().map(Signatory.Partner::name).collect(Collectors.joining("\n")),
                lines(activity, false),
                lines(activity, true),
                Integer.toString(activity.version()));
    }

    /** The field that holds what the API calls so: links are one list there, the open ones first. */
    String field(String api) {
        if (!api.matches("links\\[\\d{1,3}]")) {
            return api;
        }
        int at = Integer.parseInt(api.substring("links[".length(), api.length() - 1));
        return at < rows(links).size() ? "links" : "closedLinks";
    }

    ActivityDraft toApi() {
        var all = new java.util.ArrayList<ActivityDraft.Link>();
        rows(links).forEach(line -> all.add(link(line, false)));
        rows(closedLinks).forEach(line -> all.add(link(line, true)));
        return new ActivityDraft(
                Forms.blankToNull(title),
                Forms.blankToNull(text),
                commitments == null
                        ? List.of()
                        : commitments.stream()
                                .filter(number -> number.matches("\\d{1,3}"))
                                .map(Integer::valueOf)
                                .toList(),
                Forms.blankToNull(status),
                day(startsOn),
                day(endsOn),
                rows(partners),
                all);
    }

    private static ActivityDraft.Link link(String line, boolean closed) {
        var parts = line.split("\\|", 2);
        var address = parts[0].strip();
        var title = parts.length > 1 ? Forms.blankToNull(parts[1]) : null;
        if (address.matches(".*/traffar/[^/?#]+.*")) {
            return new ActivityDraft.Link(
                    "event", address.replaceFirst("^.*/traffar/([^/?#]+).*$", "$1"), title, closed);
        }
        if (address.matches(".*/kurser/[^/?#]+.*")) {
            return new ActivityDraft.Link(
                    "course", address.replaceFirst("^.*/kurser/([^/?#]+).*$", "$1"), title, closed);
        }
        return new ActivityDraft.Link("page", address, title, closed);
    }

    private static String lines(Signatory.Activity activity, boolean closed) {
        return activity.links().stream()
                .filter(link -> link.closed() == closed && link.href() != null)
                .map(link -> link.title() == null || "event".equals(link.kind())
                        ? link.href()
                        : link.href() + " | " + link.title().sv())
                .collect(Collectors.joining("\n"));
    }

    private static List<String> rows(@Nullable String typed) {
        return typed == null
                ? List.of()
                : typed.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    private static @Nullable LocalDate day(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeException noDay) {
            return null;
        }
    }
}
