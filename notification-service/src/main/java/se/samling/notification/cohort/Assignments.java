package se.samling.notification.cohort;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samling.notification.language.Json;

/** The read model of assignments. */
@Repository
public class Assignments {

    private final JdbcClient jdbc;
    private final Json json;

    public Assignments(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Takes over a newer state; answers whether it was one. */
    public boolean apply(Assignment assignment) {
        return jdbc.sql("""
                        insert into assignment (assignment_id, network_id, version, state)
                        values (:id, :network, :version, cast(:state as jsonb))
                        on conflict (assignment_id) do update set version = excluded.version, state = excluded.state
                         where assignment.version < excluded.version
                        """)
                        .param("id", assignment.assignmentId())
                        .param("network", assignment.networkId())
                        .param("version", assignment.version())
                        .param("state", json.write(assignment))
                        .update()
                == 1;
    }

    public Optional<Assignment> find(UUID assignmentId) {
        return jdbc.sql("select state from assignment where assignment_id = :id")
                .param("id", assignmentId)
                .query((row, n) -> json.read(row.getString("state"), Assignment.class))
                .optional();
    }

    public void empty() {
        jdbc.sql("truncate assignment").update();
    }
}
