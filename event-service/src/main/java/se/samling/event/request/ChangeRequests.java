package se.samling.event.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All requests. */
@Repository
public class ChangeRequests {

    private final JdbcClient jdbc;

    ChangeRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<ChangeRequest> find(UUID id) {
        return jdbc.sql("select * from change_request where id = ?")
                .param(id)
                .query(ChangeRequests::row)
                .optional();
    }

    /** Of one participant's registration, the latest first; a place that was handed over takes no requests along. */
    public List<ChangeRequest> of(UUID registrationId, UUID participantId) {
        return jdbc.sql("""
                        select * from change_request where registration_id = ? and participant_id = ? order by asked_at desc, id desc
                        """)
                .params(registrationId, participantId)
                .query(ChangeRequests::row)
                .list();
    }

    /** Nobody else settles it until the transaction ends. */
    Optional<ChangeRequest> lock(UUID id) {
        return jdbc.sql("select * from change_request where id = ? for update")
                .param(id)
                .query(ChangeRequests::row)
                .optional();
    }

    Optional<ChangeRequest> lockOpen(UUID registrationId) {
        return jdbc.sql("""
                        select * from change_request where registration_id = ? and state in ('waiting', 'queued') for update
                        """).param(registrationId).query(ChangeRequests::row).optional();
    }

    /** False when the registration has an open request already. */
    boolean add(ChangeRequest request) {
        var wish = request.wish();
        return jdbc.sql("""
                                insert into change_request (id, event_id, registration_id, participant_id, kind, mode, people, name, email,
                                                            word, state, asked_at, version)
                                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                                on conflict (registration_id) where state in ('waiting', 'queued') do nothing
                                """)
                        .params(Arrays.asList(
                                request.id(),
                                request.eventId(),
                                request.registrationId(),
                                request.participantId(),
                                wish.kind().word(),
                                wish.mode(),
                                wish.people(),
                                wish.name(),
                                wish.email(),
                                request.word(),
                                request.state().word(),
                                Timestamp.from(request.askedAt()),
                                request.version()))
                        .update()
                == 1;
    }

    /** Writes how it stands now. */
    void keep(ChangeRequest request) {
        var settledAt = request.settledAt();
        jdbc.sql("""
                        update change_request set state = ?, answer = ?, name = ?, email = ?, settled_at = ?, version = ? where id = ?
                        """)
                .params(Arrays.asList(
                        request.state().word(),
                        request.answer(),
                        request.wish().name(),
                        request.wish().email(),
                        settledAt == null ? null : Timestamp.from(settledAt),
                        request.version(),
                        request.id()))
                .update();
    }

    List<UUID> eventsWithQueued() {
        return jdbc.sql("select distinct event_id from change_request where state = 'queued' order by event_id")
                .query(UUID.class)
                .list();
    }

    /** Those of an event that wait for room, who asked first first. */
    List<ChangeRequest> queued(UUID eventId) {
        return jdbc.sql("select * from change_request where event_id = ? and state = 'queued' order by asked_at, id")
                .param(eventId)
                .query(ChangeRequests::row)
                .list();
    }

    /** Open ones of events that have begun or are cancelled. */
    List<UUID> overdue(Instant now) {
        return jdbc.sql("""
                        select c.id from change_request c join event e on e.id = c.event_id
                        where c.state in ('waiting', 'queued') and (e.starts_instant <= ? or e.state = 'cancelled') order by c.id
                        """).param(Timestamp.from(now)).query(UUID.class).list();
    }

    /** What was said of requests that were settled before then. */
    void forgetWords(Instant before) {
        jdbc.sql("""
                        update change_request set word = null, answer = null
                        where settled_at < ? and (word is not null or answer is not null)
                        """).param(Timestamp.from(before)).update();
    }

    void forget(UUID participantId) {
        jdbc.sql(
                        "update change_request set word = null, answer = null, name = null, email = null where participant_id = ?")
                .param(participantId)
                .update();
    }

    private static ChangeRequest row(ResultSet row, int number) throws SQLException {
        var settledAt = row.getTimestamp("settled_at");
        return new ChangeRequest(
                row.getObject("id", UUID.class),
                row.getObject("event_id", UUID.class),
                row.getObject("registration_id", UUID.class),
                row.getObject("participant_id", UUID.class),
                new Wish(
                        Wish.Kind.of(row.getString("kind")),
                        row.getString("mode"),
                        people(row),
                        row.getString("name"),
                        row.getString("email")),
                row.getString("word"),
                RequestState.of(row.getString("state")),
                row.getString("answer"),
                row.getTimestamp("asked_at").toInstant(),
                settledAt == null ? null : settledAt.toInstant(),
                row.getInt("version"));
    }

    private static @Nullable Integer people(ResultSet row) throws SQLException {
        int people = row.getInt("people");
        return row.wasNull() ? null : Integer.valueOf(people);
    }
}
