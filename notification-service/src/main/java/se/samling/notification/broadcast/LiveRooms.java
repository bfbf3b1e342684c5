package se.samling.notification.broadcast;

import java.sql.Timestamp;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The read model of live rooms. */
@Repository
public class LiveRooms {

    private final JdbcClient jdbc;

    public LiveRooms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes over a newer state; an older or known one changes nothing and answers false. */
    public boolean apply(LiveRoom room) {
        var published = room.recordingPublishedAt();
        return jdbc.sql("""
                        insert into live_room (event_id, version, evaluation, recording_published_at)
                        values (:id, :version, :evaluation, :published)
                        on conflict (event_id) do update set version = excluded.version, evaluation = excluded.evaluation,
                               recording_published_at = excluded.recording_published_at
                         where live_room.version < excluded.version
                        """)
                        .param("id", room.eventId())
                        .param("version", room.version())
                        .param("evaluation", room.evaluation())
                        .param("published", published == null ? null : Timestamp.from(published))
                        .update()
                > 0;
    }

    public Optional<LiveRoom> find(UUID eventId) {
        return jdbc.sql("select * from live_room where event_id = :id")
                .param("id", eventId)
                .query((row, number) -> {
                    var published = row.getTimestamp("recording_published_at");
                    return new LiveRoom(
                            eventId,
                            row.getLong("version"),
                            row.getBoolean("evaluation"),
                            published == null ? null : published.toInstant());
                })
                .optional();
    }

    public void remove(UUID eventId) {
        jdbc.sql("delete from live_room where event_id = :id")
                .param("id", eventId)
                .update();
    }

    public void empty() {
        jdbc.sql("truncate live_room").update();
    }
}
