package se.samling.event.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many lines each choice of each facet would leave, the other choices and the search being as they are. */
@Repository
public class Counts {

    /** So many organisations are named; the search finds the others. */
    static final int ORGANISATIONS = 12;

    private static final List<String> FACETS = List.of("state", "mode", "organisation", "answered", "offered", "came");

    private static final String SEEN = """
            with seen as materialized (
                select r.state, r.mode, l.organisation, q.registration_id is not null as answered,
                       r.state = 'waiting' and r.seats > 0 as offered, a.registration_id is not null as came
                from registration r join listing l on l.registration_id = r.id and l.event_id = r.event_id
                     left join (select distinct registration_id from form_answer where event_id = :event) q on q.registration_id = r.id
                     left join (select registration_id from attendance where event_id = :event and coalesce(corrected, people) > 0) a
                               on a.registration_id = r.id
                where r.event_id = :event %s)
            """;

    private final JdbcClient jdbc;

    Counts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** {@code value} of a facet that is yes or no: true or false. */
    public record Count(String value, int number) {}

    /** {@code matching}: lines of the filter as it is. */
    public record Facets(int matching, Map<String, List<Count>> facets) {}

    private record Line(String facet, String value, int number) {}

    public Facets of(UUID eventId, Filter filter) {
        var parts = new ArrayList<String>();
        parts.add("select 'matching' as facet, '' as value, count(*) as number from seen" + conditions(filter, ""));
        for (var facet : FACETS) {
            parts.add(
                    "(select '%1$s', cast(%1$s as text), count(*) from seen%2$s group by %1$s order by 3 desc, 2 limit %3$d)"
                            .formatted(facet, conditions(filter, facet), ORGANISATIONS));
        }
        var lines = jdbc.sql(SEEN.formatted(filter.search()) + String.join(" union all ", parts))
                .param("event", eventId)
                .params(filter.values())
                .query(Line.class)
                .list();
        return new Facets(
                lines.stream()
                        .filter(line -> "matching".equals(line.facet()))
                        .mapToInt(Line::number)
                        .sum(),
                lines.stream()
                        .filter(line -> !"matching".equals(line.facet()))
                        .collect(Collectors.groupingBy(
                                Line::facet,
                                Collectors.mapping(
                                        line -> new Count(line.value(), line.number()), Collectors.toList()))));
    }

    private static String conditions(Filter filter, String but) {
        var conditions = filter.conditions().entrySet().stream()
                .filter(condition -> !condition.getKey().equals(but))
                .map(condition -> condition.getKey() + " = " + condition.getValue())
                .collect(Collectors.joining(" and "));
        return conditions.isEmpty() ? "" : " where " + conditions;
    }
}
