package se.samling.docs.directory;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** People as ids with their delegations; names and addresses are not kept here at all. */
@Repository
public class KnownPeople {

    private final JdbcClient jdbc;

    KnownPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the person's delegations unless the same or a later version is known already. */
    @Transactional
    public void learn(UUID personId, List<Delegation> delegations, long version) {
        int news = jdbc.sql("""
                insert into known_person (person_id, version) values (:id, :version)
                on conflict (person_id) do update set version = excluded.version
                where known_person.version < excluded.version
                """).param("id", personId).param("version", version).update();
        if (news == 1) {
            jdbc.sql("delete from known_delegation where person_id = :id")
                    .param("id", personId)
                    .update();
            delegations.stream()
                    .distinct()
                    .forEach(delegation -> jdbc.sql("""
                    insert into known_delegation (person_id, organisation_id, role) values (:id, :organisation, :role)
                    """)
                            .param("id", personId)
                            .param("organisation", delegation.organisationId())
                            .param("role", delegation.role())
                            .update());
        }
    }

    /** The erasure of a person: delegations go, and with them every right they gave. */
    @Transactional
    public void forget(UUID personId) {
        jdbc.sql("delete from known_person where person_id = :id")
                .param("id", personId)
                .update();
    }
}
