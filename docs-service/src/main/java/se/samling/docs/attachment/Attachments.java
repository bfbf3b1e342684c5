package se.samling.docs.attachment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samling.docs.file.Pointers;
import se.samling.docs.file.Scan;
import se.samling.docs.file.StoredFile;

/** The attached files' rows. */
@Repository
public class Attachments implements Pointers {

    private final JdbcClient jdbc;

    Attachments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A dossier's files, in the order they were attached. */
    public List<Attachment> of(UUID dossierId) {
        return jdbc.sql("select * from attachment where dossier_id = :id order by id")
                .param("id", dossierId)
                .query(Attachments::attachment)
                .list();
    }

    public Optional<Attachment> find(UUID id) {
        return jdbc.sql("select * from attachment where id = :id")
                .param("id", id)
                .query(Attachments::attachment)
                .optional();
    }

    /** False where the dossier holds the very same bytes already. */
    boolean add(Attachment attachment) {
        var file = attachment.file();
        return jdbc.sql("""
                insert into attachment (id, dossier_id, object_key, file_name, media_type, bytes, sha256, scan,
                                        added_by, added_at)
                values (:id, :dossierId, :key, :name, :mediaType, :bytes, :sha256, :scan, :addedBy, :addedAt)
                on conflict on constraint attachment_once_per_dossier do nothing
                """)
                        .param("id", attachment.id())
                        .param("dossierId", attachment.dossierId())
                        .param("key", file.key())
                        .param("name", file.name())
                        .param("mediaType", file.mediaType())
                        .param("bytes", file.bytes())
                        .param("sha256", file.sha256())
                        .param("scan", file.scan().word())
                        .param("addedBy", attachment.addedBy())
                        .param("addedAt", attachment.addedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    boolean remove(UUID id) {
        return jdbc.sql("delete from attachment where id = :id").param("id", id).update() == 1;
    }

    @Override
    public Set<String> referenced(Collection<String> keys) {
        return keys.isEmpty()
                ? Set.of()
                : jdbc.sql("select object_key from attachment where object_key in (:keys)")
                        .param("keys", keys)
                        .query(String.class)
                        .set();
    }

    /** A dossier that was closed keeps nothing; its objects are swept away. */
    public void forgetAllOf(UUID dossierId) {
        jdbc.sql("delete from attachment where dossier_id = :id")
                .param("id", dossierId)
                .update();
    }

    /** An erased person's files stay; who attached them is forgotten. */
    public void forgetWhoAdded(UUID personId) {
        jdbc.sql("update attachment set added_by = null where added_by = :id")
                .param("id", personId)
                .update();
    }

    private static Attachment attachment(ResultSet row, int number) throws SQLException {
        return new Attachment(
                row.getObject("id", UUID.class),
                row.getObject("dossier_id", UUID.class),
                new StoredFile(
                        row.getString("object_key"),
                        row.getString("file_name"),
                        row.getString("media_type"),
                        row.getLong("bytes"),
                        row.getString("sha256"),
                        Scan.of(row.getString("scan"))),
                row.getObject("added_by", UUID.class),
                row.getObject("added_at", OffsetDateTime.class).toInstant());
    }
}
