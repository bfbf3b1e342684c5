package se.samling.docs.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Organisations in cohorts. Who has left acts for theirs no more, the moment it is known here. */
@Repository
public class KnownEnrolments {

    private static final String SELECT = """
            select known_enrolment.*, array(select person_id from known_enrolled
                                            where known_enrolled.enrolment_id = known_enrolment.enrolment_id) as people
            from known_enrolment
            """;

    private final JdbcClient jdbc;

    KnownEnrolments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<KnownEnrolment> find(UUID id) {
        return jdbc.sql(SELECT + "where enrolment_id = :id")
                .param("id", id)
                .query(KnownEnrolments::enrolment)
                .optional();
    }

    /** The organisations that are in the cohort now. */
    public List<KnownEnrolment> admitted(UUID networkId) {
        return jdbc.sql(SELECT + "where network_id = :network and state = 'admitted' order by enrolment_id")
                .param("network", networkId)
                .query(KnownEnrolments::enrolment)
                .list();
    }

    /** Keeps {@code enrolment} unless the same or a later version is known already. */
    @Transactional
    public void learn(KnownEnrolment enrolment) {
        int news = jdbc.sql("""
                insert into known_enrolment (enrolment_id, network_id, organisation_id, contact_id, state, version)
                values (:id, :network, :organisation, :contact, :state, :version)
                on conflict (enrolment_id) do update
                set network_id = excluded.network_id, organisation_id = excluded.organisation_id,
                    contact_id = excluded.contact_id, state = excluded.state, version = excluded.version
                where known_enrolment.version < excluded.version
                """)
                .param("id", enrolment.id())
                .param("network", enrolment.networkId())
                .param("organisation", enrolment.organisationId())
                .param("contact", enrolment.contactId())
                .param("state", enrolment.state())
                .param("version", enrolment.version())
                .update();
        if (news == 1) {
            jdbc.sql("delete from known_enrolled where enrolment_id = :id")
                    .param("id", enrolment.id())
                    .update();
            enrolment
                    .participants()
                    .forEach(person -> jdbc.sql("insert into known_enrolled values (:id, :person)")
                            .param("id", enrolment.id())
                            .param("person", person)
                            .update());
        }
    }

    private static KnownEnrolment enrolment(ResultSet row, int number) throws SQLException {
        return new KnownEnrolment(
                row.getObject("enrolment_id", UUID.class),
                row.getObject("network_id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getObject("contact_id", UUID.class),
                row.getString("state"),
                Set.copyOf(Arrays.asList((UUID[]) row.getArray("people").getArray())),
                row.getLong("version"));
    }
}
