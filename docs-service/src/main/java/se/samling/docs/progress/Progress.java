package se.samling.docs.progress;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.docs.course.Course;
import se.samling.docs.course.Step;
import se.samling.docs.figure.Act;
import se.samling.docs.figure.Counts;
import se.samling.docs.figure.Origin;

/** Remembers what a reader has begun and finished, and counts it the first time, however often it is said. */
@Service
public class Progress {

    private final JdbcClient jdbc;
    private final Counts counts;
    private final Origins origins;
    private final Clock clock;

    Progress(JdbcClient jdbc, Counts counts, Origins origins, Clock clock) {
        this.jdbc = jdbc;
        this.counts = counts;
        this.origins = origins;
        this.clock = clock;
    }

    @Transactional
    public Place start(Reader reader, Course course, UUID stepId) {
        origins.hold(reader);
        begin(reader, course, stepId, origins.of(reader));
        return of(reader, course.id());
    }

    /** Finishing the last of the steps finishes the course. */
    @Transactional
    public Place finish(Reader reader, Course course, UUID stepId) {
        origins.hold(reader);
        var origin = origins.of(reader);
        begin(reader, course, stepId, origin);
        if (ended(reader, course.id(), stepId)) {
            counts.add(course.id(), stepId, Act.FINISHED, origin);
        }
        var place = of(reader, course.id());
        if (place.finished().containsAll(course.steps().stream().map(Step::id).toList())
                && ended(reader, course.id(), course.id())) {
            counts.add(course.id(), course.id(), Act.FINISHED, origin);
        }
        return place;
    }

    @Transactional(readOnly = true)
    public Place of(Reader reader, UUID courseId) {
        return new Place(steps(reader, courseId, "started_at"), steps(reader, courseId, "finished_at"));
    }

    /** The sums keep what was counted; the reader's place is gone. */
    @Transactional
    public void forget(UUID personId, UUID courseId) {
        jdbc.sql("delete from course_progress where reader_id = :reader and course_id = :course and not visit")
                .param("reader", personId)
                .param("course", courseId)
                .update();
    }

    /** The erasure of a person. */
    @Transactional
    public void forget(UUID personId) {
        jdbc.sql("delete from course_progress where reader_id = :reader and not visit")
                .param("reader", personId)
                .update();
    }

    private void begin(Reader reader, Course course, UUID stepId, Origin origin) {
        // the whole course first: its row is the lock that lets one reader's windows wait for each other
        for (var what : new UUID[] {course.id(), stepId}) {
            if (begun(reader, course.id(), what)) {
                counts.add(course.id(), what, Act.STARTED, origin);
            }
        }
    }

    private boolean begun(Reader reader, UUID courseId, UUID stepId) {
        return jdbc.sql("""
                insert into course_progress (reader_id, visit, course_id, step_id, started_at)
                values (:reader, :visit, :course, :step, :now)
                on conflict (reader_id, course_id, step_id) do update set started_at = course_progress.started_at
                returning xmax = 0
                """)
                .param("reader", reader.id())
                .param("visit", reader instanceof Reader.Visit)
                .param("course", courseId)
                .param("step", stepId)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    private boolean ended(Reader reader, UUID courseId, UUID stepId) {
        return jdbc.sql("""
                update course_progress set finished_at = :now
                where reader_id = :reader and course_id = :course and step_id = :step and finished_at is null
                """)
                        .param("reader", reader.id())
                        .param("course", courseId)
                        .param("step", stepId)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private java.util.List<UUID> steps(Reader reader, UUID courseId, String when) {
        return jdbc.sql("""
                select step_id from course_progress
                where reader_id = :reader and course_id = :course and step_id <> course_id and %s is not null
                order by %s, step_id
                """.formatted(when, when))
                .param("reader", reader.id())
                .param("course", courseId)
                .query(UUID.class)
                .list();
    }
}
