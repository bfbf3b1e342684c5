package se.samling.docs.progress;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.docs.figure.Origin;
import se.samling.platform.problem.InvalidField;

/**
 * Counts readers without an account, without cookie or address: a visit is a random number that lives in the reader's own
 * page and here for a day at most, so that a step finished twice in one visit counts once.
 */
@Service
public class Visits {

    private static final Duration KEPT = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final Origins origins;
    private final Clock clock;

    Visits(JdbcClient jdbc, Origins origins, Clock clock) {
        this.jdbc = jdbc;
        this.origins = origins;
        this.clock = clock;
    }

    /** @param organisationId a municipality or region, or null; @param kind of organisation, or null */
    @Transactional
    public UUID begin(UUID courseId, @Nullable UUID organisationId, @Nullable String kind) {
        var origin = origin(organisationId, kind);
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into course_visit (id, course_id, kind, place, begun_at) values (:id, :course, :kind, :place, :now)
                """)
                .param("id", id)
                .param("course", courseId)
                .param("kind", origin.kind())
                .param("place", origin.place())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    /** Whether the visit is one to this course. */
    public boolean isTo(UUID visit, UUID courseId) {
        return jdbc.sql("select exists (select from course_visit where id = :id and course_id = :course)")
                .param("id", visit)
                .param("course", courseId)
                .query(Boolean.class)
                .single();
    }

    @Scheduled(fixedDelayString = "${samling.courses.visits-swept-every:15m}", initialDelayString = "1m")
    @Transactional
    public void forgetTheOld() {
        var over = clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                delete from course_progress
                where visit and reader_id in (select id from course_visit where begun_at < :over)
                """).param("over", over).update();
        jdbc.sql("delete from course_visit where begun_at < :over")
                .param("over", over)
                .update();
    }

    private Origin origin(@Nullable UUID organisationId, @Nullable String kind) {
        if (organisationId != null) {
            var origin = origins.at(organisationId);
            if (origin.place() == null) {
                throw new InvalidField("organisationId", "unknown-place");
            }
            return origin;
        }
        if (kind == null || kind.isBlank()) {
            return Origin.UNKNOWN;
        }
        if (!Origin.KINDS.contains(kind)) {
            throw new InvalidField("kind", "unknown-kind");
        }
        return new Origin(kind, null);
    }
}
