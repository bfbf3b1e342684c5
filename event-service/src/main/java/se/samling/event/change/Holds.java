package se.samling.event.change;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samling.event.registration.Registration;
import se.samling.event.registration.RegistrationState;
import se.samling.event.registration.Registrations;

/** Seats held for a while: for requests that wait for the proof of an address, and for whoever has an offer to answer. */
@Repository
class Holds {

    private final JdbcClient jdbc;

    Holds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Pools with held seats whose time is over. */
    List<UUID> eventsWithOverdue(Instant now) {
        return jdbc.sql(
                        "select distinct event_id from registration where held_until < ? and state in ('awaiting-proof', 'waiting') and seats > 0 limit 50")
                .param(Timestamp.from(now))
                .query(UUID.class)
                .list();
    }

    /** Seats without a proof in {@code awaiting-proof}, offers without an answer in {@code waiting}. */
    List<Registration> overdue(UUID eventId, String mode, RegistrationState state, Instant now) {
        return jdbc.sql("""
                        select * from registration where event_id = ? and mode = ? and held_until < ? and state = ? and seats > 0
                        order by waiting_number, id for update
                        """)
                .params(eventId, mode, Timestamp.from(now), state.word())
                .query(Registrations::row)
                .list();
    }

    /** Requests whose link has expired too: nobody proved the address in a day. */
    List<Registration> neverProven(Instant before) {
        return jdbc.sql("""
                        select * from registration where state = 'awaiting-proof' and seats = 0 and registered_at < ?
                        limit 200 for update skip locked
                        """)
                .param(Timestamp.from(before))
                .query(Registrations::row)
                .list();
    }
}
