package se.samling.notification.course;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samling.notification.language.Json;

/** The read model of web courses. */
@Repository
public class Courses {

    private final JdbcClient jdbc;
    private final Json json;

    public Courses(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Takes over a newer state; an older or known one changes nothing. */
    public void apply(Course course) {
        jdbc.sql("""
                insert into course (course_id, version, state) values (:id, :version, cast(:state as jsonb))
                on conflict (course_id) do update set version = excluded.version, state = excluded.state
                 where course.version < excluded.version
                """)
                .param("id", course.courseId())
                .param("version", course.version())
                .param("state", json.write(course))
                .update();
    }

    public Optional<Course> find(UUID courseId) {
        return jdbc.sql("select state from course where course_id = :id")
                .param("id", courseId)
                .query((row, n) -> json.read(row.getString("state"), Course.class))
                .optional();
    }

    /** The course, locked until the transaction ends. */
    public Optional<Course> lock(UUID courseId) {
        return jdbc.sql("select state from course where course_id = :id for update")
                .param("id", courseId)
                .query((row, n) -> json.read(row.getString("state"), Course.class))
                .optional();
    }

    public void forget(UUID courseId) {
        jdbc.sql("delete from course where course_id = :id")
                .param("id", courseId)
                .update();
    }

    public void empty() {
        jdbc.sql("truncate course").update();
    }
}
