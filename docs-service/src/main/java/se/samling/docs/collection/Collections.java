package se.samling.docs.collection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samling.docs.directory.Text;
import se.samling.docs.document.Documents;
import se.samling.platform.security.Caller;

/** Collections, put together from what is known of events and our own documents. */
@Repository
public class Collections {

    private final JdbcClient jdbc;
    private final Documents documents;

    Collections(JdbcClient jdbc, Documents documents) {
        this.jdbc = jdbc;
        this.documents = documents;
    }

    /** The event's collection, also an empty one; whether it may be read is asked before. */
    public Optional<Collection> ofEvent(UUID eventId) {
        return jdbc.sql("select event_id, slug, title_sv, title_en, starts_at from known_event where event_id = :id")
                .param("id", eventId)
                .query(this::collection)
                .optional();
    }

    /** The network's events that have documents and that the caller may read, the newest first. */
    public List<Collection> ofNetwork(UUID networkId, Caller caller) {
        return jdbc.sql("""
                select event_id, slug, title_sv, title_en, starts_at from known_event
                where event_id in (select event_id from known_event_network where network_id = :network)
                  and (:everything or event_id in (select event_id from event_reader where person_id = :person))
                  and event_id in (select event_id from document)
                order by starts_at desc, event_id
                """)
                .param("network", networkId)
                .param("everything", caller.admin())
                .param("person", caller.actor())
                .query(this::collection)
                .list();
    }

    private Collection collection(ResultSet row, int number) throws SQLException {
        var eventId = row.getObject("event_id", UUID.class);
        return new Collection(
                eventId,
                row.getString("slug"),
                new Text(row.getString("title_sv"), row.getString("title_en")),
                row.getObject("starts_at", LocalDateTime.class),
                documents.ofEvent(eventId));
    }
}
