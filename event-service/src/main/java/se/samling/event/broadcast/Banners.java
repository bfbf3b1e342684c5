package se.samling.event.broadcast;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samling.event.language.Text;
import tools.jackson.databind.json.JsonMapper;

/** What viewers are told now, and were told before. */
@Repository
public class Banners {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Banners(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public Optional<Banner> raised(UUID eventId) {
        return jdbc.sql("select * from live_room_banner where event_id = ? and lowered_at is null")
                .param(eventId)
                .query(this::row)
                .optional();
    }

    /** Newest first. */
    public List<Banner> history(UUID eventId) {
        return jdbc.sql("select * from live_room_banner where event_id = ? order by raised_at desc limit 100")
                .param(eventId)
                .query(this::row)
                .list();
    }

    void raise(Banner banner) {
        jdbc.sql("""
                        insert into live_room_banner (id, event_id, words, to_backup, raised_at) values (?, ?, ?::jsonb, ?, ?)
                        """)
                .params(
                        banner.id(),
                        banner.eventId(),
                        json.writeValueAsString(banner.words()),
                        banner.toBackup(),
                        Timestamp.from(banner.raisedAt()))
                .update();
    }

    /** True when there was one. */
    boolean lower(UUID eventId, Instant now) {
        return jdbc.sql("update live_room_banner set lowered_at = ? where event_id = ? and lowered_at is null")
                        .params(Timestamp.from(now), eventId)
                        .update()
                > 0;
    }

    private Banner row(ResultSet row, int number) throws SQLException {
        var lowered = row.getTimestamp("lowered_at");
        return new Banner(
                row.getObject("id", UUID.class),
                row.getObject("event_id", UUID.class),
                json.readValue(row.getString("words"), Text.class),
                row.getBoolean("to_backup"),
                row.getTimestamp("raised_at").toInstant(),
                lowered == null ? null : lowered.toInstant());
    }
}
