package se.samling.membership.assignment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What organisations have said of their work, the latest word of each. */
@Repository
public class Statuses {

    private static final String SELECT = """
            select s.*, p.name as by_name from assignment_status s
            join assignment a on a.id = s.assignment_id
            left join person p on p.id = s.by_id
            """;

    private final JdbcClient jdbc;

    Statuses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Status> ofNetwork(UUID networkId) {
        return jdbc.sql(SELECT + "where a.network_id = ? and a.withdrawn_at is null")
                .param(networkId)
                .query(Statuses::row)
                .list();
    }

    public List<Status> ofEnrolment(UUID enrolmentId) {
        return jdbc.sql(SELECT + "where s.enrolment_id = ? and a.withdrawn_at is null")
                .param(enrolmentId)
                .query(Statuses::row)
                .list();
    }

    /** The enrolments whose organisation is done with it. */
    public List<UUID> done(UUID assignmentId) {
        return jdbc.sql("""
                        select enrolment_id from assignment_status where assignment_id = ? and state = 'done' order by enrolment_id
                        """).param(assignmentId).query(UUID.class).list();
    }

    void put(
            UUID assignmentId,
            UUID enrolmentId,
            WorkState state,
            @Nullable String words,
            @Nullable UUID by,
            Instant now) {
        jdbc.sql("""
                        insert into assignment_status (assignment_id, enrolment_id, state, words, by_id, changed_at)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict on constraint status_once_per_organisation do update
                        set state = excluded.state, words = excluded.words, by_id = excluded.by_id, changed_at = excluded.changed_at
                        """)
                .params(Arrays.asList(assignmentId, enrolmentId, state.word(), words, by, Timestamp.from(now)))
                .update();
    }

    private static Status row(ResultSet row, int number) throws SQLException {
        return new Status(
                row.getObject("assignment_id", UUID.class),
                row.getObject("enrolment_id", UUID.class),
                WorkState.of(row.getString("state")).orElseThrow(),
                row.getString("words"),
                row.getString("by_name"),
                row.getTimestamp("changed_at").toInstant());
    }
}
