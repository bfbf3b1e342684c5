package se.samling.event.recording;

import java.sql.Timestamp;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All recordings that are published. */
@Repository
public class Recordings {

    private final JdbcClient jdbc;

    Recordings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Recording> find(UUID eventId) {
        return jdbc.sql("select * from recording where event_id = ?")
                .param(eventId)
                .query((row, number) -> new Recording(
                        row.getObject("event_id", UUID.class),
                        row.getString("address"),
                        row.getString("captions"),
                        row.getString("captions_language"),
                        row.getInt("duration_seconds"),
                        row.getString("override_reason"),
                        row.getTimestamp("published_at").toInstant()))
                .optional();
    }

    /** A changed one stays published since it first was. */
    void save(Recording recording) {
        jdbc.sql("""
                        insert into recording (event_id, address, captions, captions_language, duration_seconds, override_reason,
                                               published_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (event_id) do update set address = excluded.address, captions = excluded.captions,
                            captions_language = excluded.captions_language, duration_seconds = excluded.duration_seconds,
                            override_reason = excluded.override_reason
                        """)
                .params(Arrays.asList(
                        recording.eventId(),
                        recording.address(),
                        recording.captions(),
                        recording.captionsLanguage(),
                        recording.durationSeconds(),
                        recording.overrideReason(),
                        Timestamp.from(recording.publishedAt())))
                .update();
    }

    /** True when there was one. */
    boolean remove(UUID eventId) {
        return jdbc.sql("delete from recording where event_id = ?")
                        .param(eventId)
                        .update()
                > 0;
    }
}
