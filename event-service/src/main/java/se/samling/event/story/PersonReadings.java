package se.samling.event.story;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samling.event.story.Story.Reading;

/** Who has read whose story. */
@Repository
class PersonReadings {

    private static final int SHOWN = 5;

    private final JdbcClient jdbc;

    PersonReadings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void note(UUID id, UUID participantId, @Nullable UUID reader, Instant now) {
        jdbc.sql("insert into person_reading (id, participant_id, reader, read_at) values (?, ?, ?, ?)")
                .params(Arrays.asList(id, participantId, reader, Timestamp.from(now)))
                .update();
    }

    /** Newest first, the one that is going on not among them. */
    List<Reading> before(UUID participantId, Instant now) {
        return jdbc.sql("""
                        select p.name as reader, r.read_at as at from person_reading r left join known_person p on p.id = r.reader
                        where r.participant_id = ? and r.read_at < ? order by r.read_at desc limit ?
                        """)
                .params(participantId, Timestamp.from(now), SHOWN)
                .query(Reading.class)
                .list();
    }

    void forgetBefore(Instant then) {
        jdbc.sql("delete from person_reading where read_at < ?")
                .param(Timestamp.from(then))
                .update();
    }
}
