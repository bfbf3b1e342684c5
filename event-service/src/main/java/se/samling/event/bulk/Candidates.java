package se.samling.event.bulk;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Registrations as an act meets them: whoever waits in the order of the queue, then the others as they came. */
@Repository
class Candidates {

    private static final String SEEN = """
            select r.id, l.name, r.state, r.mode, r.seats, r.wanted, r.waiting_number is not null as waits,
                   exists (select from attendance a where a.registration_id = r.id and coalesce(a.corrected, a.people) > 0) as came
            from registration r join listing l on l.registration_id = r.id and l.event_id = r.event_id
            where r.event_id = :event
            """;

    private final JdbcClient jdbc;

    Candidates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Candidate> of(UUID eventId, Selection selection) {
        return jdbc.sql(SEEN + selection.where() + " order by r.waiting_number, r.registered_at, r.id")
                .param("event", eventId)
                .params(selection.values())
                .query(Candidate.class)
                .list();
    }
}
