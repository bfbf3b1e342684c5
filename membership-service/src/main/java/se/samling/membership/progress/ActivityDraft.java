package se.samling.membership.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samling.platform.problem.FieldError;
import se.samling.platform.problem.InvalidField;

/** What a signatory says of an activity; partners by name, links by address. */
public record ActivityDraft(
        @Nullable String title,
        @Nullable String text,
        @Nullable List<Integer> commitments,
        @Nullable String status,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable List<String> partners,
        @Nullable List<Link> links) {

    private static final Set<String> STATUSES = Set.of("planned", "ongoing", "done", "resting");
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 5000;
    private static final int MOST = 30;

    /** kind: event, course or page; {@code address} is a slug for the first two, and https:// for a page. */
    public record Link(
            @Nullable String kind,
            @Nullable String address,
            @Nullable String title,
            boolean closed) {}

    /** @param most the number of commitments that the signatory has signed; @throws InvalidField naming everything that is wrong */
    void check(int most) {
        var errors = new ArrayList<FieldError>();
        if (title == null || title.isBlank()) {
            errors.add(FieldError.of("title", "required"));
        } else if (title.length() > LONGEST_TITLE) {
            errors.add(FieldError.of("title", "too-long", LONGEST_TITLE));
        }
        if (text != null && text.length() > LONGEST_TEXT) {
            errors.add(FieldError.of("text", "too-long", LONGEST_TEXT));
        }
        if (status == null || !STATUSES.contains(status)) {
            errors.add(FieldError.of("status", "unknown-status"));
        }
        if (commitments == null || commitments.isEmpty()) {
            errors.add(FieldError.of("commitments", "choose-commitment"));
        } else if (commitments.stream().anyMatch(number -> number < 1 || number > most)) {
            errors.add(FieldError.of("commitments", "unknown-commitment"));
        }
        if (startsOn != null && endsOn != null && endsOn.isBefore(startsOn)) {
            errors.add(FieldError.of("endsOn", "ends-before-it-begins"));
        }
        if (partners != null
                && (partners.size() > MOST || partners.stream().anyMatch(one -> one.length() > LONGEST_TITLE))) {
            errors.add(FieldError.of("partners", "too-many", MOST));
        }
        if (links != null && links.size() > MOST) {
            errors.add(FieldError.of("links", "too-many", MOST));
        }
        if (!errors.isEmpty()) {
            throw new InvalidField(errors);
        }
    }
}
