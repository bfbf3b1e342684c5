package se.samling.notification.declaration;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samling.notification.language.Json;

/** The read model of declarations. */
@Repository
public class Declarations {

    private final JdbcClient jdbc;
    private final Json json;

    public Declarations(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Takes over a newer state; an older or known one changes nothing. */
    public void apply(Declaration declaration) {
        jdbc.sql("""
                insert into declaration (declaration_id, version, state) values (:id, :version, cast(:state as jsonb))
                on conflict (declaration_id) do update set version = excluded.version, state = excluded.state
                 where declaration.version < excluded.version
                """)
                .param("id", declaration.declarationId())
                .param("version", declaration.version())
                .param("state", json.write(declaration))
                .update();
    }

    public Optional<Declaration> find(UUID declarationId) {
        return jdbc.sql("select state from declaration where declaration_id = :id")
                .param("id", declarationId)
                .query((row, n) -> json.read(row.getString("state"), Declaration.class))
                .optional();
    }

    public void empty() {
        jdbc.sql("truncate declaration").update();
    }
}
