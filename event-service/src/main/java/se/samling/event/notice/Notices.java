package se.samling.event.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samling.event.language.Text;
import tools.jackson.databind.json.JsonMapper;

/** All notices. Days are days in Stockholm. */
@Repository
public class Notices {

    static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Notices(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** What these hosts say today. */
    public List<Notice> of(Collection<UUID> hosts) {
        return jdbc.sql("select * from notice where host_id = any (:hosts) and until >= :today order by id")
                .param("hosts", hosts.toArray(UUID[]::new))
                .param("today", LocalDate.now(clock.withZone(STOCKHOLM)))
                .query(this::row)
                .list();
    }

    public Optional<Notice> find(UUID id) {
        return jdbc.sql("select * from notice where id = ?")
                .param(id)
                .query(this::row)
                .optional();
    }

    void add(Notice notice) {
        jdbc.sql("insert into notice (id, host_id, text, until) values (?, ?, ?::jsonb, ?)")
                .params(notice.id(), notice.hostId(), json.writeValueAsString(notice.text()), notice.until())
                .update();
    }

    void remove(UUID id) {
        jdbc.sql("delete from notice where id = ?").param(id).update();
    }

    private Notice row(ResultSet row, int number) throws SQLException {
        return new Notice(
                row.getObject("id", UUID.class),
                row.getObject("host_id", UUID.class),
                json.readValue(row.getString("text"), Text.class),
                row.getObject("until", LocalDate.class));
    }
}
