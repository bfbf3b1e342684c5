package se.samling.notification.documentation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The read model of documents, and which of them their readers have been told of. */
@Repository
public class Documents {

    private final JdbcClient jdbc;

    public Documents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes over a newer state; an older or known one changes nothing. */
    public void apply(Document document, boolean removed) {
        jdbc.sql("""
                insert into document (document_id, version, event_id, removed) values (:id, :version, :eventId, :removed)
                on conflict (document_id) do update
                   set version = excluded.version, event_id = excluded.event_id, removed = excluded.removed
                 where document.version < excluded.version
                """)
                .param("id", document.documentId())
                .param("version", document.version())
                .param("eventId", document.eventId())
                .param("removed", removed)
                .update();
    }

    /** A tombstone. */
    public void remove(UUID documentId) {
        jdbc.sql("delete from document where document_id = :id")
                .param("id", documentId)
                .update();
    }

    /** Documents of the event that its readers have not heard of. */
    public List<UUID> untold(UUID eventId) {
        return jdbc.sql("""
                        select document_id from document d
                         where event_id = :id and not removed
                           and not exists (select from document_told t where t.document_id = d.document_id)
                        """).param("id", eventId).query(UUID.class).list();
    }

    /** When the event's readers were told last. */
    public Optional<Instant> lastTold(UUID eventId) {
        return jdbc.sql("select max(told_at) from document_told where event_id = :id")
                .param("id", eventId)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    /** Marks the documents as told; the number of times, this one included, that the event's readers were told. */
    public int told(UUID eventId, List<UUID> documentIds, Instant at) {
        return jdbc.sql("""
                        with round as (select coalesce(max(round), 0) + 1 as number from document_told where event_id = :id),
                             told as (insert into document_told (document_id, event_id, round, told_at)
                                      select unnest(:documents::uuid[]), :id, number, cast(:at as timestamptz) from round)
                        select number from round
                        """)
                .param("id", eventId)
                .param("documents", documentIds.toArray(UUID[]::new))
                .param("at", Timestamp.from(at))
                .query(Integer.class)
                .single();
    }

    public void empty() {
        jdbc.sql("truncate document").update();
    }
}
