package se.samling.event.listing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samling.platform.problem.FieldError;
import se.samling.platform.problem.InvalidField;

/**
 * Which of an event's registrations; null for all.
 *
 * @param organisation as it stands in the list: the group's, or else the participant's own
 * @param answered the event's questions, any of them
 * @param offered has an offer to answer
 * @param came by the register of the room and the broadcast
 * @param query a part of the name, the address or an organisation, in any case
 */
public record Filter(
        @Nullable String state,
        @Nullable String mode,
        @Nullable String organisation,
        @Nullable Boolean answered,
        @Nullable Boolean offered,
        @Nullable Boolean came,
        @Nullable String query) {

    private static final int LONGEST = 200;

    private static final List<String> STATES = List.of("confirmed", "waiting", "cancelled", "awaiting-proof");
    private static final List<String> MODES = List.of("on-site", "digital");

    /** @throws InvalidField for a state or mode that is none, or a query nobody is called */
    public static Filter of(
            @Nullable String state,
            @Nullable String mode,
            @Nullable String organisation,
            @Nullable String answered,
            @Nullable String offered,
            @Nullable String came,
            @Nullable String query) {
        var wrong = new ArrayList<FieldError>();
        var filter = new Filter(
                oneOf("state", blankToNull(state), STATES, wrong),
                oneOf("mode", blankToNull(mode), MODES, wrong),
                blankToNull(organisation),
                yesOrNo("answered", blankToNull(answered), wrong),
                yesOrNo("offered", blankToNull(offered), wrong),
                yesOrNo("came", blankToNull(came), wrong),
                blankToNull(query));
        if (filter.query != null && filter.query.length() > LONGEST) {
            wrong.add(FieldError.of("query", "too-long", LONGEST));
        }
        if (!wrong.isEmpty()) {
            throw new InvalidField(wrong);
        }
        return filter;
    }

    /** A condition per facet that is chosen, by the facet's name; columns as {@link #COLUMNS} calls them. */
    Map<String, String> conditions() {
        var conditions = new HashMap<String, String>();
        add(conditions, "state", state);
        add(conditions, "mode", mode);
        add(conditions, "organisation", organisation);
        add(conditions, "answered", answered);
        add(conditions, "offered", offered);
        add(conditions, "came", came);
        return conditions;
    }

    /** What the conditions speak of, as it is found in the tables. */
    static final Map<String, String> COLUMNS = Map.of(
            "state", "r.state",
            "mode", "r.mode",
            "organisation", "l.organisation",
            "answered", "exists (select from form_answer a where a.registration_id = r.id)",
            "offered", "(r.state = 'waiting' and r.seats > 0)",
            "came",
                    "exists (select from attendance a where a.registration_id = r.id and coalesce(a.corrected, a.people) > 0)");

    /** The conditions on the tables themselves, each led by "and"; {@link #values} gives their parameters. */
    public String where() {
        return onRegistrations() + onLines();
    }

    /** Those of them that speak of the registrations alone. */
    String onRegistrations() {
        return conditions().entrySet().stream()
                .filter(condition -> !condition.getKey().equals("organisation"))
                .map(condition -> " and " + COLUMNS.get(condition.getKey()) + " = " + condition.getValue())
                .collect(Collectors.joining());
    }

    /** Those that speak of the list's lines alone. */
    String onLines() {
        return (organisation == null ? "" : " and l.organisation = :organisation") + search();
    }

    /** The search alone. */
    String search() {
        return query == null ? "" : " and l.words like :query";
    }

    /** Parameters by name. */
    public Map<String, Object> values() {
        var values = new HashMap<String, Object>();
        put(values, "state", state);
        put(values, "mode", mode);
        put(values, "organisation", organisation);
        put(values, "answered", answered);
        put(values, "offered", offered);
        put(values, "came", came);
        if (query != null) {
            values.put("query", "%" + escaped(query.strip().toLowerCase(Locale.ROOT)) + "%");
        }
        return values;
    }

    private static void add(Map<String, String> conditions, String facet, @Nullable Object value) {
        if (value != null) {
            conditions.put(facet, ":" + facet);
        }
    }

    private static void put(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }

    private static String escaped(String typed) {
        return typed.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static @Nullable String oneOf(
            String field, @Nullable String given, List<String> known, List<FieldError> wrong) {
        if (given != null && !known.contains(given)) {
            wrong.add(FieldError.of(field, "unreadable"));
        }
        return given;
    }

    private static @Nullable Boolean yesOrNo(String field, @Nullable String given, List<FieldError> wrong) {
        return given == null ? null : "true".equals(oneOf(field, given, List.of("true", "false"), wrong));
    }

    /** What PostgreSQL cannot keep, nobody is called. */
    private static @Nullable String blankToNull(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.replace('\0', ' ');
    }
}
