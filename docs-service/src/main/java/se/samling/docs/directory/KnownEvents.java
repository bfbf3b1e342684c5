package se.samling.docs.directory;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The events that are public; drafts are never told, so a document cannot be added to one. */
@Repository
public class KnownEvents {

    private final JdbcClient jdbc;

    KnownEvents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public boolean knows(UUID eventId) {
        return jdbc.sql("select exists (select from known_event where event_id = :id)")
                .param("id", eventId)
                .query(Boolean.class)
                .single();
    }

    /** An event's name and time, without its hosts and networks. */
    public Optional<Named> find(UUID eventId) {
        return jdbc.sql("select event_id, slug, title_sv, title_en, starts_at from known_event where event_id = :id")
                .param("id", eventId)
                .query((row, number) -> new Named(
                        row.getObject("event_id", UUID.class),
                        row.getString("slug"),
                        new Text(row.getString("title_sv"), row.getString("title_en")),
                        row.getObject("starts_at", LocalDateTime.class)))
                .optional();
    }

    /** What an event is called and when it starts, local in its zone. */
    public record Named(UUID id, String slug, Text title, LocalDateTime startsAt) {}

    /** Keeps {@code event} unless the same or a later version is known already. */
    @Transactional
    public void learn(KnownEvent event) {
        int news = jdbc.sql("""
                insert into known_event (event_id, slug, title_sv, title_en, starts_at, version)
                values (:id, :slug, :sv, :en, :startsAt, :version)
                on conflict (event_id) do update
                set slug = excluded.slug, title_sv = excluded.title_sv, title_en = excluded.title_en,
                    starts_at = excluded.starts_at, version = excluded.version
                where known_event.version < excluded.version
                """)
                .param("id", event.id())
                .param("slug", event.slug())
                .param("sv", event.title().sv())
                .param("en", event.title().en())
                .param("startsAt", event.startsAt())
                .param("version", event.version())
                .update();
        if (news == 1) {
            replaceHosts(event);
            replaceCircles(event);
        }
    }

    private void replaceHosts(KnownEvent event) {
        jdbc.sql("delete from known_event_host where event_id = :id")
                .param("id", event.id())
                .update();
        event.hosts()
                .forEach(host -> jdbc.sql("insert into known_event_host values (:id, :host)")
                        .param("id", event.id())
                        .param("host", host)
                        .update());
    }

    private void replaceCircles(KnownEvent event) {
        jdbc.sql("delete from known_event_network where event_id = :id")
                .param("id", event.id())
                .update();
        event.circles()
                .forEach(circle -> jdbc.sql("""
                insert into known_event_network (event_id, network_id, slug, name_sv, name_en)
                values (:id, :network, :slug, :sv, :en)
                """)
                        .param("id", event.id())
                        .param("network", circle.networkId())
                        .param("slug", circle.slug())
                        .param("sv", circle.name().sv())
                        .param("en", circle.name().en())
                        .update());
    }
}
