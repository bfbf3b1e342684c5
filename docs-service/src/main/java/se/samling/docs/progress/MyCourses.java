package se.samling.docs.progress;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The courses of which something is kept for a person: a place, notes, or both. */
@Repository
public class MyCourses {

    private final JdbcClient jdbc;

    MyCourses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** {@code finished} and {@code notes} are how many. */
    public record Kept(UUID courseId, int finished, int notes) {}

    /** The one with the latest change first. */
    public List<Kept> of(UUID personId) {
        return jdbc.sql("""
                select course_id, sum(finished) as finished, sum(notes) as notes
                from (select course_id, count(finished_at) filter (where step_id <> course_id) as finished, 0 as notes,
                             max(coalesce(finished_at, started_at)) as at
                      from course_progress where reader_id = :person and not visit group by course_id
                      union all
                      select course_id, 0, count(*), max(changed_at) from course_note where person_id = :person
                      group by course_id) kept
                group by course_id order by max(at) desc
                """)
                .param("person", personId)
                .query((row, number) ->
                        new Kept(row.getObject("course_id", UUID.class), row.getInt("finished"), row.getInt("notes")))
                .list();
    }
}
