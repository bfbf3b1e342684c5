package se.samling.membership.integration;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samling.platform.problem.FieldError;
import se.samling.platform.problem.InvalidField;

/**
 * A key as it is asked for.
 *
 * @param name which program it is for
 * @param scopes what it may do: of {@link #SCOPES}, one at least
 * @param days how long it lasts; a year where nothing is said
 */
public record KeyDraft(
        @Nullable String name,
        @Nullable List<String> scopes,
        @Nullable Integer days) {

    /** As the services have them under their endpoints. */
    public static final Set<String> SCOPES = Set.of(
            "events:read",
            "events:write",
            "events:publish",
            "registrations:read",
            "registrations:write",
            "deliveries:read",
            "documents:read",
            "documents:publish",
            "courses:read",
            "memberships:read",
            "enrolments:read");

    private static final int LONGEST_NAME = 100;
    private static final int A_YEAR = 365;
    private static final int LONGEST = 2 * A_YEAR;

    record Checked(String name, List<String> scopes, int days) {}

    /** @throws InvalidField naming every field that cannot be taken */
    Checked check() {
        var errors = new ArrayList<FieldError>();
        var called = name == null ? "" : name.strip();
        if (called.isEmpty()) {
            errors.add(FieldError.of("name", "required"));
        } else if (called.length() > LONGEST_NAME) {
            errors.add(FieldError.of("name", "too-long", LONGEST_NAME));
        }
        var wanted = scopes == null
                ? List.<String>of()
                : scopes.stream().distinct().sorted().toList();
        if (wanted.isEmpty()) {
            errors.add(FieldError.of("scopes", "choose-scope"));
        } else if (!SCOPES.containsAll(wanted)) {
            errors.add(FieldError.of("scopes", "unknown-scope"));
        }
        int lasting = days == null ? A_YEAR : days;
        if (lasting < 1 || lasting > LONGEST) {
            errors.add(FieldError.of("days", "key-days", LONGEST));
        }
        if (!errors.isEmpty()) {
            throw new InvalidField(errors);
        }
        return new Checked(called, wanted, lasting);
    }
}
