package se.samling.event.session;

import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All places at sessions. */
@Repository
public class SessionPlaces {

    private final JdbcClient jdbc;

    SessionPlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One person's wishes are taken one at a time: whoever books holds the row of their registration. */
    @Transactional(propagation = Propagation.MANDATORY)
    void lockRegistration(UUID registrationId) {
        jdbc.sql("select id from registration where id = ? for update")
                .param(registrationId)
                .query(UUID.class)
                .optional();
    }

    public List<SessionPlace> of(UUID registrationId) {
        return jdbc.sql("select * from session_place where registration_id = ? order by session_id")
                .param(registrationId)
                .query(SessionPlace.class)
                .list();
    }

    Optional<SessionPlace> find(UUID sessionId, UUID registrationId) {
        return jdbc.sql("select * from session_place where session_id = ? and registration_id = ?")
                .params(sessionId, registrationId)
                .query(SessionPlace.class)
                .optional();
    }

    /** The first in the queue; the caller holds the pool's lock. */
    Optional<SessionPlace> firstWaiting(UUID sessionId) {
        return jdbc.sql("""
                        select * from session_place where session_id = ? and state = 'waiting'
                        order by waiting_number limit 1
                        """).param(sessionId).query(SessionPlace.class).optional();
    }

    /** The place in the queue, from 1; 0 for who does not wait. */
    public int position(SessionPlace place) {
        @Nullable Long number = place.waitingNumber();
        return number == null
                ? 0
                : jdbc.sql("""
                                select count(*) from session_place
                                where session_id = ? and state = 'waiting' and waiting_number <= ?
                                """)
                        .params(place.sessionId(), number)
                        .query(Integer.class)
                        .single();
    }

    void insert(SessionPlace place) {
        jdbc.sql("""
                        insert into session_place (session_id, registration_id, event_id, state, waiting_number, booked_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(
                        place.sessionId(),
                        place.registrationId(),
                        place.eventId(),
                        place.state(),
                        place.waitingNumber(),
                        Timestamp.from(place.bookedAt())))
                .update();
    }

    void confirm(SessionPlace place) {
        jdbc.sql("""
                        update session_place set state = 'confirmed', waiting_number = null
                        where session_id = ? and registration_id = ?
                        """).params(place.sessionId(), place.registrationId()).update();
    }

    void delete(SessionPlace place) {
        jdbc.sql("delete from session_place where session_id = ? and registration_id = ?")
                .params(place.sessionId(), place.registrationId())
                .update();
    }

    /** A line of the list that host and owner see. */
    public record Row(String name, String email, @Nullable String organisation, String state) {}

    /** Those with a place by name, then those who wait in their order. */
    public List<Row> rows(UUID sessionId) {
        return jdbc.sql("""
                        select p.name, p.email, p.organisation, s.state
                        from session_place s
                        join registration r on r.id = s.registration_id
                        join participant p on p.id = r.participant_id
                        where s.session_id = ?
                        order by s.waiting_number nulls first, p.name collate "sv-x-icu"
                        """).param(sessionId).query(Row.class).list();
    }
}
