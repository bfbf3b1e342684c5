package se.samling.event.answer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many chose what, of those with a place; answers that were erased are counted on. */
@Repository
class Tallies {

    private final JdbcClient jdbc;

    Tallies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Tally(UUID questionId, String code, int number) {}

    List<Tally> of(UUID eventId) {
        return jdbc.sql("""
                        select question_id, code, sum(number)::int as number from (
                            select a.question_id, c.code, 1 as number
                            from form_answer a join registration r on r.id = a.registration_id, unnest(a.chosen) as c (code)
                            where a.event_id = :event and r.state = 'confirmed'
                            union all
                            select k.question_id, k.code, k.number
                            from form_answer_count k join form_question q on q.id = k.question_id where q.event_id = :event) as counted
                        group by question_id, code
                        """).param("event", eventId).query(Tally.class).list();
    }

    /** Names of those with these registrations. */
    Map<UUID, String> names(List<UUID> registrations) {
        var names = new HashMap<UUID, String>();
        if (!registrations.isEmpty()) {
            jdbc.sql("""
                            select r.id, p.name from registration r join participant p on p.id = r.participant_id
                            where r.id in (:registrations)
                            """).param("registrations", registrations).query(row -> {
                names.put(row.getObject("id", UUID.class), row.getString("name"));
            });
        }
        return names;
    }
}
