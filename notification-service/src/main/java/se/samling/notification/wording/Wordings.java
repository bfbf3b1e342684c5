package se.samling.notification.wording;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samling.notification.language.Text;

/** The words of every host, all versions. */
@Repository
public class Wordings {

    private final JdbcClient jdbc;

    public Wordings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest version of each part that the host has ever worded. */
    public List<Wording> ofHost(UUID hostId) {
        return jdbc.sql("select distinct on (part) * from wording where host_id = :host order by part, version desc")
                .param("host", hostId)
                .query((row, n) -> wording(row))
                .list();
    }

    /** Newest first. */
    public List<Wording> versions(UUID hostId, Part part) {
        return jdbc.sql("select * from wording where host_id = :host and part = :part order by version desc")
                .param("host", hostId)
                .param("part", part.code())
                .query((row, n) -> wording(row))
                .list();
    }

    /** False when somebody else was first with that version. */
    boolean add(UUID hostId, Part part, int version, @Nullable Text words, @Nullable UUID by, Instant now) {
        return jdbc.sql("""
                        insert into wording (host_id, part, version, words_sv, words_en, written_by, written_at)
                        values (:host, :part, :version, :sv, :en, :by, :now)
                        on conflict do nothing
                        """)
                        .param("host", hostId)
                        .param("part", part.code())
                        .param("version", version)
                        .param("sv", words == null ? null : words.sv(), Types.VARCHAR)
                        .param("en", words == null ? null : words.en(), Types.VARCHAR)
                        .param("by", by, Types.OTHER)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    private static Wording wording(ResultSet row) throws SQLException {
        String swedish = row.getString("words_sv");
        return new Wording(
                Part.of(row.getString("part")).orElseThrow(),
                row.getInt("version"),
                swedish == null ? null : new Text(swedish, row.getString("words_en")),
                row.getObject("written_by", UUID.class),
                row.getTimestamp("written_at").toInstant());
    }
}
