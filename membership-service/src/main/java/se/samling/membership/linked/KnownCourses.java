package se.samling.membership.linked;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The read model of web courses. */
@Repository
public class KnownCourses {

    private final JdbcClient jdbc;

    KnownCourses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes over a newer state; an older or known one changes nothing. */
    public void apply(KnownCourse course) {
        var outFrom = course.outFrom();
        jdbc.sql("""
                        insert into known_course (course_id, slug, out_from, version) values (?, ?, ?, ?)
                        on conflict (course_id) do update
                        set slug = excluded.slug, out_from = excluded.out_from, version = excluded.version
                        where known_course.version < excluded.version
                        """)
                .params(Arrays.asList(
                        course.courseId(),
                        course.slug(),
                        outFrom == null ? null : Timestamp.from(outFrom),
                        course.version()))
                .update();
    }

    /** Whether others than its organisers may know of a course of that address. */
    public boolean isOut(String slug, Instant now) {
        return jdbc.sql("select exists (select from known_course where slug = ? and out_from <= ?)")
                .params(slug, Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    public void forget(UUID id) {
        jdbc.sql("delete from known_course where course_id = ?").param(id).update();
    }

    public void empty() {
        jdbc.sql("truncate known_course").update();
    }
}
