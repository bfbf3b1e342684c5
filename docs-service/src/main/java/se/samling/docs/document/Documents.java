package se.samling.docs.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
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

/** The documents' rows; what is not here does not exist, whatever lies in the object store. */
@Repository
public class Documents implements Pointers {

    private final JdbcClient jdbc;

    Documents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Document document) {
        jdbc.sql("""
                insert into document (id, event_id, kind, title, language, file_name, media_type, bytes, sha256,
                                      object_key, markdown, scan, added_by, added_at)
                values (:id, :eventId, :kind, :title, :language, :fileName, :mediaType, :bytes, :sha256,
                        :objectKey, :markdown, :scan, :addedBy, :addedAt)
                """)
                .param("id", document.id())
                .param("eventId", document.eventId())
                .param("kind", document.kind().word())
                .param("title", document.title())
                .param("language", document.language())
                .param("fileName", document.fileName())
                .param("mediaType", document.mediaType())
                .param("bytes", document.bytes())
                .param("sha256", document.sha256())
                .param("objectKey", document.objectKey())
                .param("markdown", document.markdown())
                .param("scan", document.scan().word())
                .param("addedBy", document.addedBy())
                .param("addedAt", document.addedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    public Optional<Document> find(UUID id) {
        return jdbc.sql("select * from document where id = :id")
                .param("id", id)
                .query(Documents::document)
                .optional();
    }

    /** An event's documents, the newest first. */
    public List<Document> ofEvent(UUID eventId) {
        return jdbc.sql("select * from document where event_id = :id order by id desc")
                .param("id", eventId)
                .query(Documents::document)
                .list();
    }

    /** Keeps the document from being removed until the transaction ends; false where it is gone already. */
    public boolean hold(UUID id) {
        return jdbc.sql("select id from document where id = :id for key share")
                .param("id", id)
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    boolean remove(UUID id) {
        return jdbc.sql("delete from document where id = :id").param("id", id).update() == 1;
    }

    @Override
    public Set<String> referenced(Collection<String> keys) {
        return keys.isEmpty()
                ? Set.of()
                : jdbc.sql("select object_key from document where object_key in (:keys)")
                        .param("keys", keys)
                        .query(String.class)
                        .set();
    }

    /** An erased person's documents stay; who added them is forgotten. */
    public void forgetWhoAdded(UUID personId) {
        jdbc.sql("update document set added_by = null where added_by = :id")
                .param("id", personId)
                .update();
    }

    private static Document document(ResultSet row, int number) throws SQLException {
        return new Document(
                row.getObject("id", UUID.class),
                row.getObject("event_id", UUID.class),
                Kind.of(row.getString("kind")),
                row.getString("title"),
                row.getString("language"),
                row.getString("file_name"),
                row.getString("media_type"),
                row.getLong("bytes"),
                row.getString("sha256"),
                row.getString("object_key"),
                row.getString("markdown"),
                Scan.of(row.getString("scan")),
                row.getObject("added_by", UUID.class),
                instant(row));
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("added_at", OffsetDateTime.class).toInstant();
    }
}
