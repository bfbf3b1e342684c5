package se.samling.event.choice;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samling.event.bulk.Selection;

/** All choices, without their people: those are read where they are written to. */
@Repository
public class Choices {

    private static final String FOUND = """
            select r.id as registration_id, r.participant_id, r.state in ('confirmed', 'waiting') as reachable
            from registration r join listing l on l.registration_id = r.id and l.event_id = r.event_id
            where r.event_id = :event
            """;

    private final JdbcClient jdbc;

    Choices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A registration that was pointed out or found; {@code reachable}: it has a place or waits for one. */
    record Found(UUID registrationId, UUID participantId, boolean reachable) {}

    List<Found> found(UUID eventId, Selection selection) {
        return jdbc.sql(FOUND + selection.where() + " order by r.id")
                .param("event", eventId)
                .params(selection.values())
                .query(Found.class)
                .list();
    }

    public Optional<Choice> find(UUID id) {
        return jdbc.sql("select * from choice where id = ?")
                .param(id)
                .query(Choice.class)
                .optional();
    }

    void add(Choice choice) {
        jdbc.sql("insert into choice (id, event_id, people, left_out, made_at) values (?, ?, ?, ?, ?)")
                .params(
                        choice.id(),
                        choice.eventId(),
                        choice.people(),
                        choice.leftOut(),
                        Timestamp.from(choice.madeAt()))
                .update();
    }

    int forgetBefore(Instant then) {
        return jdbc.sql("delete from choice where made_at < ?")
                .param(Timestamp.from(then))
                .update();
    }
}
