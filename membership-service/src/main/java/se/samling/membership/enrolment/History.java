package se.samling.membership.enrolment;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samling.platform.outbox.TimeOrderedId;

/** Who did what with an enrolment and when, and the organisers' notes. Notes stay here: no topic and no applicant sees them. */
@Repository
public class History {

    private static final String NOTE = "note";

    private final JdbcClient jdbc;
    private final Clock clock;

    History(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One line; {@code byName} is absent for what the organisation or time did. */
    public record Line(
            Instant at,
            @Nullable String byName,
            String what,
            @Nullable String words) {

        public boolean internal() {
            return what.equals(NOTE) || what.equals("assigned");
        }
    }

    void add(UUID enrolmentId, @Nullable String byName, String what, @Nullable String words) {
        var now = clock.instant();
        jdbc.sql("insert into enrolment_history (id, enrolment_id, at, by_name, what, words) values (?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(TimeOrderedId.next(now), enrolmentId, Timestamp.from(now), byName, what, words))
                .update();
    }

    /** Newest first. */
    public List<Line> of(UUID enrolmentId) {
        return jdbc.sql("select * from enrolment_history where enrolment_id = ? order by at desc, id desc")
                .param(enrolmentId)
                .query((row, number) -> new Line(
                        row.getTimestamp("at").toInstant(),
                        row.getString("by_name"),
                        row.getString("what"),
                        row.getString("words")))
                .list();
    }
}
