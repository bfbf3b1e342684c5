package se.samling.notification.cohort;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samling.notification.language.Json;

/** The read model of enrolments. */
@Repository
public class Enrolments {

    private final JdbcClient jdbc;
    private final Json json;

    public Enrolments(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Takes over a newer state; an older or known one changes nothing. */
    public void apply(Enrolment enrolment) {
        jdbc.sql("""
                insert into enrolment (enrolment_id, network_id, version, state)
                values (:id, :network, :version, cast(:state as jsonb))
                on conflict (enrolment_id) do update set version = excluded.version, state = excluded.state
                 where enrolment.version < excluded.version
                """)
                .param("id", enrolment.enrolmentId())
                .param("network", enrolment.networkId())
                .param("version", enrolment.version())
                .param("state", json.write(enrolment))
                .update();
    }

    public Optional<Enrolment> find(UUID enrolmentId) {
        return jdbc.sql("select state from enrolment where enrolment_id = :id")
                .param("id", enrolmentId)
                .query((row, n) -> json.read(row.getString("state"), Enrolment.class))
                .optional();
    }

    /** The organisations that are in the cohort now. */
    public List<Enrolment> admitted(UUID networkId) {
        return jdbc
                .sql("select state from enrolment where network_id = :network order by enrolment_id")
                .param("network", networkId)
                .query((row, n) -> json.read(row.getString("state"), Enrolment.class))
                .list()
                .stream()
                .filter(Enrolment::admitted)
                .toList();
    }

    public void empty() {
        jdbc.sql("truncate enrolment").update();
    }
}
