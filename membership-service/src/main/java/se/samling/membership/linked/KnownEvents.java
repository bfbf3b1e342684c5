package se.samling.membership.linked;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samling.membership.network.Text;
import tools.jackson.databind.json.JsonMapper;

/** The read model of events. */
@Repository
public class KnownEvents {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    KnownEvents(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Takes over a newer state; an older or known one changes nothing. */
    public void apply(KnownEvent event) {
        jdbc.sql("""
                        insert into known_event (event_id, slug, title, state, starts_at, network_ids, version)
                        values (?, ?, ?::jsonb, ?, ?, ?, ?)
                        on conflict (event_id) do update
                        set slug = excluded.slug, title = excluded.title, state = excluded.state,
                            starts_at = excluded.starts_at, network_ids = excluded.network_ids,
                            version = excluded.version
                        where known_event.version < excluded.version
                        """)
                .params(
                        event.eventId(),
                        event.slug(),
                        json.writeValueAsString(event.title()),
                        event.state(),
                        event.startsAt(),
                        networks(event),
                        event.version())
                .update();
    }

    public Optional<KnownEvent> find(UUID id) {
        return jdbc.sql("select * from known_event where event_id = ?")
                .param(id)
                .query(this::row)
                .optional();
    }

    public Optional<KnownEvent> bySlug(String slug) {
        return jdbc.sql("select * from known_event where slug = ?")
                .param(slug)
                .query(this::row)
                .optional();
    }

    private static UUID[] networks(KnownEvent event) {
        return event.networks() == null
                ? new UUID[0]
                : event.networks().stream().map(KnownEvent.Circle::id).toArray(UUID[]::new);
    }

    public void forget(UUID id) {
        jdbc.sql("delete from known_event where event_id = ?").param(id).update();
    }

    public void empty() {
        jdbc.sql("truncate known_event").update();
    }

    private KnownEvent row(ResultSet row, int number) throws SQLException {
        return new KnownEvent(
                row.getObject("event_id", UUID.class),
                row.getLong("version"),
                row.getString("slug"),
                json.readValue(row.getString("title"), Text.class),
                row.getString("state"),
                row.getObject("starts_at", LocalDateTime.class),
                Arrays.stream((UUID[]) row.getArray("network_ids").getArray())
                        .map(KnownEvent.Circle::new)
                        .toList());
    }
}
