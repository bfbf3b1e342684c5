package se.samling.membership.assignment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** All assignments; those that are withdrawn are found by their id only. */
@Repository
public class Assignments {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Assignments(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The first to be done first. */
    public List<Assignment> of(UUID networkId) {
        return jdbc.sql("select * from assignment where network_id = ? and withdrawn_at is null order by due_on, id")
                .param(networkId)
                .query(this::row)
                .list();
    }

    public Optional<Assignment> find(UUID networkId, UUID id) {
        return jdbc.sql("select * from assignment where network_id = ? and id = ? and withdrawn_at is null")
                .params(networkId, id)
                .query(this::row)
                .optional();
    }

    /** Locked until the transaction ends: what is told of it is told in order. */
    Optional<Assignment> lock(UUID networkId, UUID id) {
        return jdbc.sql("select * from assignment where network_id = ? and id = ? and withdrawn_at is null for update")
                .params(networkId, id)
                .query(this::row)
                .optional();
    }

    Assignment insert(UUID id, UUID networkId, AssignmentDraft.Checked draft) {
        return jdbc.sql("""
                        insert into assignment (id, network_id, content, after_event_id, due_on, version, told)
                        values (?, ?, ?::jsonb, ?, ?, 1, 1) returning *
                        """)
                .params(Arrays.asList(
                        id, networkId, json.writeValueAsString(draft.content()), draft.afterEventId(), draft.dueOn()))
                .query(this::row)
                .single();
    }

    Assignment change(UUID id, AssignmentDraft.Checked draft) {
        return jdbc.sql("""
                        update assignment set content = ?::jsonb, after_event_id = ?, due_on = ?, version = version + 1, told = told + 1
                        where id = ? returning *
                        """)
                .params(Arrays.asList(
                        json.writeValueAsString(draft.content()), draft.afterEventId(), draft.dueOn(), id))
                .query(this::row)
                .single();
    }

    Assignment withdraw(UUID id, Instant now) {
        return jdbc.sql("""
                        update assignment set withdrawn_at = ?, version = version + 1, told = told + 1 where id = ? returning *
                        """).params(Timestamp.from(now), id).query(this::row).single();
    }

    /** For a message that tells of a status. */
    Assignment touch(UUID id) {
        return jdbc.sql("update assignment set told = told + 1 where id = ? returning *")
                .param(id)
                .query(this::row)
                .single();
    }

    private Assignment row(ResultSet row, int number) throws SQLException {
        @Nullable Timestamp withdrawn = row.getTimestamp("withdrawn_at");
        return new Assignment(
                row.getObject("id", UUID.class),
                row.getObject("network_id", UUID.class),
                json.readValue(row.getString("content"), Assignment.Content.class),
                row.getObject("after_event_id", UUID.class),
                row.getObject("due_on", LocalDate.class),
                withdrawn == null ? null : withdrawn.toInstant(),
                row.getInt("version"),
                row.getInt("told"));
    }
}
