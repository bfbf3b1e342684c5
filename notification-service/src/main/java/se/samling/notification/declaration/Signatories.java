package se.samling.notification.declaration;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samling.notification.language.Json;

/** The read model of signatories. */
@Repository
public class Signatories {

    private final JdbcClient jdbc;
    private final Json json;

    public Signatories(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Takes over a newer state; an older or known one changes nothing. */
    public void apply(Signatory signatory) {
        jdbc.sql("""
                insert into signatory (signatory_id, declaration_id, organisation_id, version, state)
                values (:id, :declaration, :organisation, :version, cast(:state as jsonb))
                on conflict (signatory_id) do update set version = excluded.version, state = excluded.state
                 where signatory.version < excluded.version
                """)
                .param("id", signatory.signatoryId())
                .param("declaration", signatory.declarationId())
                .param("organisation", signatory.organisationId())
                .param("version", signatory.version())
                .param("state", json.write(signatory))
                .update();
    }

    public Optional<Signatory> find(UUID signatoryId) {
        return jdbc.sql("select state from signatory where signatory_id = :id")
                .param("id", signatoryId)
                .query((row, n) -> json.read(row.getString("state"), Signatory.class))
                .optional();
    }

    public Optional<Signatory> of(UUID declarationId, UUID organisationId) {
        return jdbc.sql("""
                        select state from signatory
                         where declaration_id = :declaration and organisation_id = :organisation
                        """)
                .param("declaration", declarationId)
                .param("organisation", organisationId)
                .query((row, n) -> json.read(row.getString("state"), Signatory.class))
                .optional();
    }

    public List<Signatory> of(UUID declarationId) {
        return jdbc.sql("select state from signatory where declaration_id = :declaration")
                .param("declaration", declarationId)
                .query((row, n) -> json.read(row.getString("state"), Signatory.class))
                .list();
    }

    public void empty() {
        jdbc.sql("truncate signatory").update();
    }
}
