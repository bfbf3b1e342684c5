package se.samling.event.figure;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts, as they are: whoever shows them to anybody protects them first. */
@Repository
class FigureReads {

    private final JdbcClient jdbc;

    FigureReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Counts(
            int registered,
            int waiting,
            int room,
            int digital,
            @Nullable Double rating) {}

    /** Public events of a year that one of the hosts, or a network, has; all hosts' when {@code hosts} is null. */
    List<UUID> events(int year, @Nullable Collection<UUID> hosts, @Nullable UUID network) {
        return jdbc.sql("""
                        select id from event
                        where state in ('announced', 'open') and starts_at >= :from and starts_at < :to
                          and (cast(:network as uuid) is null or :network = any (network_ids))
                          and (:every or host_ids && :hosts)
                        order by starts_instant, id
                        """)
                .param("from", LocalDate.of(year, 1, 1).atStartOfDay())
                .param("to", LocalDate.of(year + 1, 1, 1).atStartOfDay())
                .param("network", network)
                .param("every", hosts == null)
                .param("hosts", hosts == null ? new UUID[0] : hosts.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /** {@code answers}: the fewest for which an average says nothing about anybody. */
    Counts counts(UUID event, int answers) {
        return jdbc.sql("""
                        select (select coalesce(sum(seats), 0) from registration where event_id = :event and state = 'confirmed') as registered,
                               (select coalesce(sum(wanted), 0) from registration where event_id = :event and waiting_number is not null)
                                   as waiting,
                               coalesce(a.room, t.room, 0) as room, coalesce(a.digital, t.digital, 0) as digital,
                               (select sum(rating * number)::float8 / sum(number) from evaluation_rating
                                where event_id = :event and question = 'overall' having sum(number) >= :answers) as rating
                        from (select sum(coalesce(corrected, people)) filter (where way = 'room') as room,
                                     sum(coalesce(corrected, people)) filter (where way = 'digital') as digital
                              from attendance where event_id = :event) a
                             left join turnout t on t.event_id = :event
                        """)
                .param("event", event)
                .param("answers", answers)
                .query(Counts.class)
                .single();
    }

    List<Figures.Week> weeks(Collection<UUID> events) {
        return events.isEmpty()
                ? List.of()
                : jdbc.sql("""
                                select date_trunc('week', registered_at at time zone 'Europe/Stockholm')::date as monday,
                                       sum(seats)::int as registered
                                from registration where event_id in (:events) and state = 'confirmed' group by 1 order by 1
                                """)
                        .param("events", events)
                        .query(Figures.Week.class)
                        .list();
    }

    /** People by their organisation's kind or county: by what the person's own is, else by the name that was typed. */
    Map<String, Integer> by(String column, UUID event) {
        var groups = new HashMap<String, Integer>();
        jdbc.sql("""
                        select coalesce(%s, 'unknown') as word, sum(r.seats)::int as people
                        from registration r join participant p on p.id = r.participant_id
                             left join party y on y.registration_id = r.party_id
                             left join known_person k on k.id = p.person_id
                             left join lateral (
                                 select kind, left(area_code, 2) as county from known_organisation o
                                 where (o.id = k.organisation_id and y.registration_id is null)
                                    or lower(trim(o.name)) = lower(trim(coalesce(nullif(y.organisation, ''), p.organisation)))
                                 order by o.id = k.organisation_id desc nulls last limit 1) o on true
                        where r.event_id = ? and r.state = 'confirmed' and r.seats > 0 group by 1
                        """.formatted(column)).param(event).query(row -> {
            groups.put(row.getString("word"), row.getInt("people"));
        });
        return groups;
    }
}
