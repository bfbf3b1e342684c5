package se.samling.docs.directory;

import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The dossiers of other services. */
@Repository
public class KnownDossiers {

    private final JdbcClient jdbc;

    KnownDossiers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public boolean knows(UUID id) {
        return jdbc.sql("select exists (select from known_dossier where dossier_id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** Lets nobody else attach or close until the transaction ends; false where there is no such dossier. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean hold(UUID id) {
        return jdbc.sql("select dossier_id from known_dossier where dossier_id = :id for update")
                .param("id", id)
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    /** Keeps {@code dossier} unless the same or a later version is known already. */
    @Transactional
    public void learn(KnownDossier dossier) {
        int news = jdbc.sql("""
                insert into known_dossier (dossier_id, kind, version) values (:id, :kind, :version)
                on conflict (dossier_id) do update set kind = excluded.kind, version = excluded.version
                where known_dossier.version < excluded.version
                """)
                .param("id", dossier.id())
                .param("kind", dossier.kind())
                .param("version", dossier.version())
                .update();
        if (news == 1) {
            replace("known_dossier_host", dossier.id(), dossier.hosts());
            replace("known_dossier_reader", dossier.id(), dossier.readers());
        }
    }

    /** The dossier is closed: nobody reads it any more. */
    public void forget(UUID id) {
        jdbc.sql("delete from known_dossier where dossier_id = :id")
                .param("id", id)
                .update();
    }

    private void replace(String table, UUID id, Set<UUID> members) {
        jdbc.sql("delete from " + table + " where dossier_id = :id")
                .param("id", id)
                .update();
        members.forEach(member -> jdbc.sql("insert into " + table + " values (:id, :member)")
                .param("id", id)
                .param("member", member)
                .update());
    }
}
