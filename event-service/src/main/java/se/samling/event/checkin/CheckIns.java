package se.samling.event.checkin;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All check-ins; an undone one is kept so that it cannot come back by being sent again. */
@Repository
public class CheckIns {

    private final JdbcClient jdbc;

    CheckIns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<CheckIn> find(UUID id) {
        return jdbc.sql("select * from check_in where id = ?")
                .param(id)
                .query(CheckIn.class)
                .optional();
    }

    /** How many have a place by this registration, held until the transaction ends: its people are counted by one door at a time. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int hold(UUID registrationId) {
        return jdbc.sql("select seats from registration where id = ? for no key update")
                .param(registrationId)
                .query(Integer.class)
                .single();
    }

    /** How many of a registration's people have come. */
    int came(UUID registrationId) {
        return jdbc.sql("select coalesce(sum(people), 0) from check_in where registration_id = ? and undone_at is null")
                .param(registrationId)
                .query(Integer.class)
                .single();
    }

    /** The last of a registration's that counts. */
    Optional<CheckIn> latest(UUID registrationId) {
        return jdbc.sql("""
                        select * from check_in where registration_id = ? and undone_at is null order by at desc, id desc limit 1
                        """).param(registrationId).query(CheckIn.class).optional();
    }

    /** False when there is one of that id, of whichever registration. */
    boolean add(CheckIn checkIn) {
        return jdbc.sql("""
                                insert into check_in (id, event_id, registration_id, station_id, people, at)
                                values (?, ?, ?, ?, ?, ?) on conflict (id) do nothing
                                """)
                        .params(
                                checkIn.id(),
                                checkIn.eventId(),
                                checkIn.registrationId(),
                                checkIn.stationId(),
                                checkIn.people(),
                                Timestamp.from(checkIn.at()))
                        .update()
                > 0;
    }

    /** Whose it was; empty when there is none of that id, or it is undone already. */
    Optional<UUID> undo(UUID eventId, UUID id, Instant now) {
        return jdbc.sql("""
                        update check_in set undone_at = ? where id = ? and event_id = ? and undone_at is null
                        returning registration_id
                        """)
                .params(Timestamp.from(now), id, eventId)
                .query(UUID.class)
                .optional();
    }

    /** Of events that ended before: the register keeps who was there as long as it may. */
    public void forgetBefore(Instant end) {
        for (var table : new String[] {"check_in", "station"}) {
            jdbc.sql("delete from " + table + " where event_id in (select id from event where ends_instant < ?)")
                    .param(Timestamp.from(end))
                    .update();
        }
    }
}
