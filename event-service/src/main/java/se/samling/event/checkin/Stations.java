package se.samling.event.checkin;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All stations. */
@Repository
public class Stations {

    private final JdbcClient jdbc;

    Stations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Station> find(UUID id) {
        return jdbc.sql("select * from station where id = ?")
                .param(id)
                .query(Station.class)
                .optional();
    }

    /** Those that are open, the first opened first. */
    public List<Station> open(UUID eventId) {
        return jdbc.sql("select * from station where event_id = ? and closed_at is null order by opened_at, id")
                .param(eventId)
                .query(Station.class)
                .list();
    }

    void add(Station station) {
        jdbc.sql("insert into station (id, event_id, name, opened_at) values (?, ?, ?, ?)")
                .params(station.id(), station.eventId(), station.name(), Timestamp.from(station.openedAt()))
                .update();
    }

    /** False when the event has no such open station. */
    boolean close(UUID eventId, UUID id, Instant at) {
        return jdbc.sql("update station set closed_at = ? where id = ? and event_id = ? and closed_at is null")
                        .params(Timestamp.from(at), id, eventId)
                        .update()
                > 0;
    }
}
