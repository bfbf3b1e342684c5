package se.samling.event.answer;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who read an event's needs with names. */
@Repository
class Readings {

    private final JdbcClient jdbc;

    Readings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID eventId, @Nullable UUID personId, Instant at) {
        jdbc.sql("insert into needs_reading (id, event_id, person_id, read_at) values (?, ?, ?, ?)")
                .params(Arrays.asList(UUID.randomUUID(), eventId, personId, Timestamp.from(at)))
                .update();
    }

    /** Latest first. */
    List<Needs.Reading> of(UUID eventId) {
        return jdbc.sql("select person_id, read_at from needs_reading where event_id = ? order by read_at desc")
                .param(eventId)
                .query((row, number) -> new Needs.Reading(
                        row.getObject("person_id", UUID.class),
                        row.getTimestamp("read_at").toInstant()))
                .list();
    }
}
