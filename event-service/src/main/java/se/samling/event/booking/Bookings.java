package se.samling.event.booking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All bookings. */
@Repository
public class Bookings {

    private final JdbcClient jdbc;

    Bookings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Booking> find(UUID id) {
        return jdbc.sql("select * from booking where id = ?")
                .param(id)
                .query(Bookings::row)
                .optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Booking> lock(UUID id) {
        return jdbc.sql("select * from booking where id = ? for update")
                .param(id)
                .query(Bookings::row)
                .optional();
    }

    @Transactional
    void begin(UUID id, UUID seriesId, UUID participantId, boolean proven, Instant now) {
        jdbc.sql("""
                        insert into booking (id, series_id, participant_id, proven, version, told, changed_at)
                        values (?, ?, ?, ?, 1, 0, ?)
                        """)
                .params(id, seriesId, participantId, proven, Timestamp.from(now))
                .update();
    }

    @Transactional
    void remove(UUID id) {
        jdbc.sql("delete from booking where id = ? and told = 0").param(id).update();
    }

    /** The address is proven now; its mail is owed. False when it was proven before. */
    @Transactional
    boolean prove(UUID id, Instant now) {
        return jdbc.sql("""
                                update booking set proven = true, version = version + 1, changed_at = ? where id = ? and not proven
                                """).params(Timestamp.from(now), id).update() > 0;
    }

    void told(UUID id, Collection<UUID> registrationIds, int version) {
        jdbc.sql("update booking set registration_ids = ?, told = ? where id = ?")
                .params(registrationIds.toArray(UUID[]::new), version, id)
                .update();
    }

    /** Registrations that came in this form and were not asked for otherwise since. */
    List<UUID> registrations(UUID id) {
        return jdbc.sql("select id from registration where booking_id = ? order by registered_at, id")
                .param(id)
                .query(UUID.class)
                .list();
    }

    /** Whose mail is owed since before: a process ended between the registrations and their mail. */
    List<UUID> untold(Instant before) {
        return jdbc.sql("select id from booking where told < version and changed_at < ? order by changed_at limit 50")
                .param(Timestamp.from(before))
                .query(UUID.class)
                .list();
    }

    private static Booking row(ResultSet row, int number) throws SQLException {
        return new Booking(
                row.getObject("id", UUID.class),
                row.getObject("series_id", UUID.class),
                row.getObject("participant_id", UUID.class),
                List.of((UUID[]) row.getArray("registration_ids").getArray()),
                row.getBoolean("proven"),
                row.getInt("version"),
                row.getInt("told"));
    }
}
