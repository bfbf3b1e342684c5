package se.samling.event.checkin;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All check-ins; one per registration counts, and an undone one is kept so that it cannot come back by being sent again. */
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

    Optional<CheckIn> standing(UUID registrationId) {
        return jdbc.sql("select * from check_in where registration_id = ? and undone_at is null")
                .param(registrationId)
                .query(CheckIn.class)
                .optional();
    }

    /** False when it was here before, or another counts already; whoever comes at the same moment is waited for. */
    boolean add(CheckIn checkIn) {
        return jdbc.sql("""
                                insert into check_in (id, event_id, registration_id, station_id, people, at)
                                values (?, ?, ?, ?, ?, ?) on conflict do nothing
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
