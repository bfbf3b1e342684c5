package se.samling.docs.directory;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The networks, by their address in the pages. */
@Repository
public class KnownNetworks {

    private final JdbcClient jdbc;

    KnownNetworks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Circle> bySlug(String slug) {
        return jdbc.sql(
                        "select network_id, slug, name_sv, name_en from known_network where slug = :slug order by version desc limit 1")
                .param("slug", slug)
                .query(Circle::of)
                .optional();
    }

    /** Those of {@code ids} that are known, by name. */
    public List<Circle> find(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select network_id, slug, name_sv, name_en from known_network where network_id in (:ids)
                        order by name_sv collate "sv-x-icu"
                        """).param("ids", ids).query(Circle::of).list();
    }

    /** The networks that any of these organisations hosts. */
    public List<UUID> hostedBy(Collection<UUID> organisations) {
        return organisations.isEmpty()
                ? List.of()
                : jdbc.sql("select distinct network_id from known_network_host where organisation_id in (:ids)")
                        .param("ids", organisations)
                        .query(UUID.class)
                        .list();
    }

    /** Keeps {@code network} unless the same or a later version is known already. */
    @Transactional
    public void learn(KnownNetwork network) {
        int news = jdbc.sql("""
                insert into known_network (network_id, slug, name_sv, name_en, version)
                values (:id, :slug, :sv, :en, :version)
                on conflict (network_id) do update
                set slug = excluded.slug, name_sv = excluded.name_sv, name_en = excluded.name_en,
                    version = excluded.version
                where known_network.version < excluded.version
                """)
                .param("id", network.id())
                .param("slug", network.slug())
                .param("sv", network.name().sv())
                .param("en", network.name().en())
                .param("version", network.version())
                .update();
        if (news == 1) {
            jdbc.sql("delete from known_network_host where network_id = :id")
                    .param("id", network.id())
                    .update();
            network.hosts()
                    .forEach(host -> jdbc.sql("insert into known_network_host values (:id, :host)")
                            .param("id", network.id())
                            .param("host", host)
                            .update());
        }
    }
}
