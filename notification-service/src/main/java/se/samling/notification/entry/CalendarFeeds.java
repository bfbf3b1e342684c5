package se.samling.notification.entry;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which generation of addresses a person's own feed answers to. Whoever never renewed it has none stored, which is the first. */
@Repository
class CalendarFeeds {

    private final JdbcClient jdbc;

    CalendarFeeds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int generation(UUID personId) {
        return jdbc.sql("select generation from calendar_feed where person_id = :id")
                .param("id", personId)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** The next generation, from now on the only one. */
    int renew(UUID personId) {
        return jdbc.sql("""
                        insert into calendar_feed (person_id, generation) values (:id, 1)
                        on conflict (person_id) do update set generation = calendar_feed.generation + 1
                        returning generation
                        """).param("id", personId).query(Integer.class).single();
    }

    void erase(UUID personId) {
        jdbc.sql("delete from calendar_feed where person_id = :id")
                .param("id", personId)
                .update();
    }
}
