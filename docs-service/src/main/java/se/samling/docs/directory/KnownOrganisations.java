package se.samling.docs.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Organisations by name and kind. */
@Repository
public class KnownOrganisations {

    private final JdbcClient jdbc;

    KnownOrganisations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<KnownOrganisation> find(UUID id) {
        return jdbc.sql("select * from known_organisation where organisation_id = :id")
                .param("id", id)
                .query(KnownOrganisations::organisation)
                .optional();
    }

    /** Those of {@code ids} that are known, by name. */
    public List<KnownOrganisation> find(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select * from known_organisation where organisation_id in (:ids)
                        order by name collate "sv-x-icu"
                        """)
                        .param("ids", ids)
                        .query(KnownOrganisations::organisation)
                        .list();
    }

    /** All of these kinds, by name. */
    public List<KnownOrganisation> ofKinds(Collection<String> kinds) {
        return jdbc.sql("select * from known_organisation where kind in (:kinds) order by name collate \"sv-x-icu\"")
                .param("kinds", kinds)
                .query(KnownOrganisations::organisation)
                .list();
    }

    /** Keeps {@code organisation} unless the same or a later version is known already. */
    public void learn(KnownOrganisation organisation, long version) {
        jdbc.sql("""
                insert into known_organisation (organisation_id, name, kind, version)
                values (:id, :name, :kind, :version)
                on conflict (organisation_id) do update
                set name = excluded.name, kind = excluded.kind, version = excluded.version
                where known_organisation.version < excluded.version
                """)
                .param("id", organisation.id())
                .param("name", organisation.name())
                .param("kind", organisation.kind())
                .param("version", version)
                .update();
    }

    /** A tombstone on the organisations topic. */
    public void forget(UUID id) {
        jdbc.sql("delete from known_organisation where organisation_id = :id")
                .param("id", id)
                .update();
    }

    private static KnownOrganisation organisation(ResultSet row, int number) throws SQLException {
        return new KnownOrganisation(
                row.getObject("organisation_id", UUID.class), row.getString("name"), row.getString("kind"));
    }
}
