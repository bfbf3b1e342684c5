package se.samling.docs.answerfile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.samling.docs.file.Pointers;
import se.samling.docs.file.Scan;
import se.samling.docs.file.StoredFile;

/** The rows of files that are answers. */
@Repository
public class AnswerFiles implements Pointers {

    private final JdbcClient jdbc;

    AnswerFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<AnswerFile> find(UUID id) {
        return jdbc.sql("select * from answer_file where id = ?")
                .param(id)
                .query(AnswerFiles::row)
                .optional();
    }

    /** The events it answers; none while no answer points at it. */
    public List<UUID> events(UUID id) {
        return jdbc.sql("select event_id from answer_file_event where file_id = ? order by event_id")
                .param(id)
                .query(UUID.class)
                .list();
    }

    void add(AnswerFile one, Instant now) {
        var file = one.file();
        jdbc.sql("""
                        insert into answer_file (id, object_key, file_name, media_type, bytes, sha256, scan, received_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        one.id(),
                        file.key(),
                        file.name(),
                        file.mediaType(),
                        file.bytes(),
                        file.sha256(),
                        file.scan().word(),
                        Timestamp.from(now))
                .update();
    }

    /** Bytes of all that no answer points at yet. */
    long unkept() {
        return jdbc.sql("select coalesce(sum(bytes), 0) from answer_file where kept_since is null")
                .query(Long.class)
                .single();
    }

    /** An answer points at it now, for these events; what is older than what is known changes nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(UUID id, Set<UUID> events, long version, Instant now) {
        int news =
                jdbc.sql("""
                        update answer_file set version = ?, kept_since = coalesce(kept_since, ?) where id = ? and version < ?
                        """).params(version, Timestamp.from(now), id, version).update();
        if (news == 1) {
            jdbc.sql("delete from answer_file_event where file_id = ?")
                    .param(id)
                    .update();
            events.forEach(event -> jdbc.sql("insert into answer_file_event (file_id, event_id) values (?, ?)")
                    .params(id, event)
                    .update());
        }
    }

    /** The row is gone; its object is swept away. */
    public void forget(UUID id) {
        jdbc.sql("delete from answer_file where id = ?").param(id).update();
    }

    /** Those received before {@code time} that no answer ever pointed at. */
    int forgetUnkept(Instant time) {
        return jdbc.sql("delete from answer_file where kept_since is null and received_at < ?")
                .param(Timestamp.from(time))
                .update();
    }

    public void read(UUID id, @Nullable UUID personId, Instant now) {
        jdbc.sql("insert into answer_file_reading (file_id, person_id, read_at) values (?, ?, ?)")
                .params(Arrays.asList(id, personId, Timestamp.from(now)))
                .update();
    }

    /** Who read stays unnamed after their erasure. */
    public void forgetWhoRead(UUID personId) {
        jdbc.sql("update answer_file_reading set person_id = null where person_id = ?")
                .param(personId)
                .update();
    }

    @Override
    public Set<String> referenced(Collection<String> keys) {
        return keys.isEmpty()
                ? Set.of()
                : jdbc.sql("select object_key from answer_file where object_key in (:keys)")
                        .param("keys", keys)
                        .query(String.class)
                        .set();
    }

    private static AnswerFile row(ResultSet row, int number) throws SQLException {
        return new AnswerFile(
                row.getObject("id", UUID.class),
                new StoredFile(
                        row.getString("object_key"),
                        row.getString("file_name"),
                        row.getString("media_type"),
                        row.getLong("bytes"),
                        row.getString("sha256"),
                        Scan.of(row.getString("scan"))));
    }
}
