package se.samling.notification.event;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samling.notification.language.Json;

/** The read model of events. */
@Repository
public class Events {

    private final JdbcClient jdbc;
    private final Json json;

    public Events(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** What a message changed; {@code previous} is absent for an event heard of for the first time. */
    public record Change(@Nullable Event previous, Event current, boolean moved) {}

    /** When the last move was told, and by which version of the event. */
    public record LastMove(long version, Instant at) {}

    /**
     * Takes over a newer state; empty for an older or known one. A move is what says so, and also a new time or place that
     * came without the word, when the message of the move itself was compacted away.
     */
    public Optional<Change> apply(Event event, boolean saysMoved, Instant occurredAt) {
        Event previous = find(event.eventId()).orElse(null);
        if (previous != null && previous.version() >= event.version()) {
            return Optional.empty();
        }
        boolean moved = saysMoved
                || previous != null && !event.cancelled() && event.moved() && event.differsInTimeOrPlace(previous);
        jdbc.sql("""
                insert into event (event_id, version, slug, state, starts_at, ends_at, host_ids, network_ids, series_id,
                                   moved_at, moved_version, document)
                values (:id, :version, :slug, :state, :startsAt, :endsAt, :hostIds, :networkIds, :seriesId,
                        :movedAt, :movedVersion, cast(:document as jsonb))
                on conflict (event_id) do update
                   set version = excluded.version, slug = excluded.slug, state = excluded.state,
                       starts_at = excluded.starts_at, ends_at = excluded.ends_at, host_ids = excluded.host_ids,
                       network_ids = excluded.network_ids, series_id = excluded.series_id, moved_at = coalesce(excluded.moved_at, event.moved_at),
                       moved_version = coalesce(excluded.moved_version, event.moved_version), document = excluded.document
                 where event.version < excluded.version
                """)
                .param("id", event.eventId())
                .param("version", event.version())
                .param("slug", event.slug())
                .param("state", event.state())
                .param("startsAt", event.startsAt())
                .param("endsAt", event.endsAt())
                .param("hostIds", event.hosts().stream().map(Host::id).toArray(UUID[]::new))
                .param(
                        "networkIds",
                        event.networks().stream().map(EventNetwork::id).toArray(UUID[]::new))
                .param("seriesId", event.seriesId(), Types.OTHER)
                .param("movedAt", moved ? Timestamp.from(occurredAt) : null, Types.TIMESTAMP)
                .param("movedVersion", moved ? event.version() : null, Types.BIGINT)
                .param("document", json.write(event))
                .update();
        return Optional.of(new Change(previous, event, moved));
    }

    public Optional<Event> find(UUID eventId) {
        return jdbc.sql("select document from event where event_id = :id")
                .param("id", eventId)
                .query(String.class)
                .optional()
                .map(this::event);
    }

    public Optional<LastMove> lastMove(UUID eventId) {
        return jdbc.sql("select moved_version, moved_at from event where event_id = :id and moved_at is not null")
                .param("id", eventId)
                .query((row, n) -> new LastMove(
                        row.getLong("moved_version"),
                        row.getTimestamp("moved_at").toInstant()))
                .optional();
    }

    /** The programme was published now; said again, it stays as it was. */
    public void opened(UUID eventId, Instant at) {
        jdbc.sql("update event set opened_at = :at where event_id = :id and opened_at is null")
                .param("at", Timestamp.from(at))
                .param("id", eventId)
                .update();
    }

    public Optional<Instant> openedAt(UUID eventId) {
        return jdbc.sql("select opened_at from event where event_id = :id and opened_at is not null")
                .param("id", eventId)
                .query((row, n) -> row.getTimestamp("opened_at").toInstant())
                .optional();
    }

    /** Public events of a network that end after {@code from}, soonest first; cancelled ones too, so that feeds can say so. */
    public List<Event> ofNetwork(UUID networkId, LocalDateTime from) {
        return jdbc.sql("""
                        select document from event
                         where network_ids @> array[:networkId]::uuid[] and ends_at >= :from and state <> 'draft'
                         order by starts_at, event_id
                        """).param("networkId", networkId).param("from", from).query(String.class).list().stream()
                .map(this::event)
                .toList();
    }

    /** All public dates of a series, soonest first, cancelled ones too. */
    public List<Event> ofSeries(UUID seriesId) {
        return jdbc
                .sql("select document from event where series_id = :id order by starts_at, event_id")
                .param("id", seriesId)
                .query(String.class)
                .list()
                .stream()
                .map(this::event)
                .toList();
    }

    public void empty() {
        jdbc.sql("truncate event").update();
    }

    private Event event(String document) {
        return json.read(document, Event.class);
    }
}
