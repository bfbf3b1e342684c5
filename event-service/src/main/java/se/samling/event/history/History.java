package se.samling.event.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The history of all events; the database itself lets no line be changed. */
@Repository
public class History {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Doers doers;
    private final Clock clock;

    History(JdbcClient jdbc, JsonMapper json, Doers doers, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.doers = doers;
        this.clock = clock;
    }

    /** Of whoever acts now, in the transaction of the act. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(UUID eventId, String act, List<Change> changes) {
        var by = doers.now();
        jdbc.sql("""
                        insert into event_history (event_id, at, act, person_id, subject, name, changes)
                        values (:event, :at, :act, :person, :subject, :name, cast(:changes as jsonb))
                        """)
                .param("event", eventId)
                .param("at", Timestamp.from(clock.instant()), Types.TIMESTAMP)
                .param("act", act)
                .param("person", by.personId(), Types.OTHER)
                .param("subject", by.subject())
                .param("name", by.name(), Types.VARCHAR)
                .param("changes", json.writeValueAsString(changes))
                .update();
    }

    /** Newest first; {@code before}: the last entry that has been read, null to begin. */
    public List<Entry> of(UUID eventId, @Nullable Long before, int limit) {
        return jdbc.sql("""
                        select * from event_history where event_id = :event and id < :before order by id desc limit :limit
                        """)
                .param("event", eventId)
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("limit", limit)
                .query(this::entry)
                .list();
    }

    /** What somebody did stays; who they were does not. */
    public void forget(UUID personId) {
        jdbc.sql("update event_history set person_id = null, name = null, subject = ? where person_id = ?")
                .params(Doer.ERASED, personId)
                .update();
    }

    /** @return how many entries of events that ended before then are gone */
    int discard(Instant endedBefore) {
        return jdbc.sql("""
                        delete from event_history using event
                        where event.id = event_history.event_id and event.ends_instant < :then
                        """)
                .param("then", Timestamp.from(endedBefore), Types.TIMESTAMP)
                .update();
    }

    private Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getLong("id"),
                row.getObject("event_id", UUID.class),
                row.getTimestamp("at").toInstant(),
                row.getString("act"),
                new Doer(row.getObject("person_id", UUID.class), row.getString("subject"), row.getString("name")),
                json.readValue(row.getString("changes"), new TypeReference<List<Change>>() {}));
    }
}
