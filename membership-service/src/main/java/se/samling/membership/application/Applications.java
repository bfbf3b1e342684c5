package se.samling.membership.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All applications. */
@Repository
public class Applications {

    private final JdbcClient jdbc;

    Applications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Application> find(UUID id) {
        return jdbc.sql("select * from application where id = ?")
                .param(id)
                .query(Applications::row)
                .optional();
    }

    /** Locked until the transaction ends, so that two at once decide once. */
    Optional<Application> lock(UUID id) {
        return jdbc.sql("select * from application where id = ? for update")
                .param(id)
                .query(Applications::row)
                .optional();
    }

    Optional<Application> lockOpen(UUID networkId, UUID personId) {
        return jdbc.sql("""
                        select * from application where network_id = ? and person_id = ?
                          and state in ('awaiting-proof', 'choose-organisation', 'in-review', 'awaiting-answer') for update
                        """)
                .params(Arrays.asList(networkId, personId))
                .query(Applications::row)
                .optional();
    }

    /** Newest first, older than {@code before}/{@code beforeId}; {@code limit} at most. */
    public List<Application> of(
            UUID networkId, @Nullable String state, @Nullable Instant before, @Nullable String beforeId, int limit) {
        return jdbc.sql("""
                        select * from application
                        where network_id = :network and (cast(:state as text) is null or state = :state)
                          and (cast(:before as timestamptz) is null or (received_at, id::text) < (:before, :beforeId))
                        order by received_at desc, id::text desc limit :limit
                        """)
                .param("network", networkId)
                .param("state", state == null || state.isBlank() ? null : state)
                .param("before", before == null ? null : Timestamp.from(before))
                .param("beforeId", beforeId)
                .param("limit", limit)
                .query(Applications::row)
                .list();
    }

    void insert(Application a) {
        jdbc.sql("""
                        insert into application (id, network_id, person_id, state, stated_organisation, message, received_at,
                                                 expires_at, version)
                        values (?, ?, ?, ?, ?, ?, ?, ?, 1)
                        """)
                .params(Arrays.asList(
                        a.id(),
                        a.networkId(),
                        a.personId(),
                        a.state().word(),
                        a.statedOrganisation(),
                        a.message(),
                        Timestamp.from(a.receivedAt()),
                        timestamp(a.expiresAt())))
                .update();
    }

    void update(Application a) {
        int changed = jdbc.sql("""
                        update application set state = ?, organisation_id = ?, review_reason = ?, question = ?, question_number = ?,
                               answer = ?, decision_reason = ?, decided_by = ?, decided_at = ?, expires_at = ?, version = ?
                        where id = ? and version = ?
                        """)
                .params(Arrays.asList(
                        a.state().word(),
                        a.organisationId(),
                        a.reviewReason(),
                        a.question(),
                        a.questionNumber(),
                        a.answer(),
                        a.decisionReason(),
                        a.decidedBy(),
                        timestamp(a.decidedAt()),
                        timestamp(a.expiresAt()),
                        a.version(),
                        a.id(),
                        a.version() - 1))
                .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("application " + a.id());
        }
    }

    int expire(Instant now) {
        return jdbc.sql("delete from application where state = 'awaiting-proof' and expires_at < ?")
                .param(Timestamp.from(now))
                .update();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }

    private static Application row(ResultSet row, int number) throws SQLException {
        return new Application(
                row.getObject("id", UUID.class),
                row.getObject("network_id", UUID.class),
                row.getObject("person_id", UUID.class),
                ApplicationState.of(row.getString("state")),
                row.getString("stated_organisation"),
                row.getObject("organisation_id", UUID.class),
                row.getString("message"),
                row.getString("review_reason"),
                row.getString("question"),
                row.getInt("question_number"),
                row.getString("answer"),
                row.getString("decision_reason"),
                row.getString("decided_by"),
                row.getTimestamp("received_at").toInstant(),
                instant(row, "decided_at"),
                instant(row, "expires_at"),
                row.getInt("version"));
    }
}
