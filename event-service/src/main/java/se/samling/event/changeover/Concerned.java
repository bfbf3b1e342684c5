package se.samling.event.changeover;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is told of a changeover: everybody with a place, in a queue or with an invitation that they may still accept. */
@Repository
public class Concerned {

    private final JdbcClient jdbc;

    Concerned(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One mail; {@code events} says about how many. */
    public record Person(
            String name, String email, @Nullable String organisation, int events) {}

    /** Each address once, by name. */
    public List<Person> by(Collection<UUID> eventIds) {
        return jdbc.sql("""
                        with told as (
                            select p.name, lower(p.email) as email, p.organisation, r.event_id
                            from registration r join participant p on p.id = r.participant_id
                            where r.event_id in (:events) and r.state in ('confirmed', 'waiting')
                            union
                            select k.name, lower(k.email), k.organisation, i.event_id
                            from invitation i join known_person k on k.id = i.person_id
                            where i.event_id in (:events) and i.declined_at is null
                              and (i.invited_at is not null or i.save_the_date_at is not null))
                        select min(name) as name, email, min(organisation) as organisation, count(distinct event_id) as events
                        from told group by email order by min(name), email
                        """).param("events", eventIds).query(Person.class).list();
    }
}
