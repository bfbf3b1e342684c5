package se.samling.docs.directory;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** People as ids with their organisation and delegations; names and addresses are not kept here at all. */
@Repository
public class KnownPeople {

    private final JdbcClient jdbc;

    KnownPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps where the person works and their delegations unless the same or a later version is known already. */
    @Transactional
    public void learn(UUID personId, @Nullable UUID organisationId, List<Delegation> delegations, long version) {
        int news = jdbc.sql("""
                insert into known_person (person_id, organisation_id, version) values (:id, :organisation, :version)
                on conflict (person_id) do update
                set organisation_id = excluded.organisation_id, version = excluded.version
                where known_person.version < excluded.version
                """)
                .param("id", personId)
                .param("organisation", organisationId)
                .param("version", version)
                .update();
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

    /** Where the person works; absent where that is not known. */
    public Optional<UUID> organisationOf(UUID personId) {
        return jdbc.sql(
                        "select organisation_id from known_person where person_id = :id and organisation_id is not null")
                .param("id", personId)
                .query(UUID.class)
                .optional();
    }

    /** The organisations for which the person coordinates. */
    public List<UUID> coordinates(UUID personId) {
        return jdbc.sql("""
                select organisation_id from known_delegation where person_id = :id and role = 'coordinator'
                """).param("id", personId).query(UUID.class).list();
    }

    /** Keeps the person from being erased until the transaction ends; false where nobody of that id is known. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean hold(UUID personId) {
        return jdbc.sql("select person_id from known_person where person_id = :id for key share")
                .param("id", personId)
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    /** The erasure of a person: delegations go, and with them every right they gave. */
    @Transactional
    public void forget(UUID personId) {
        jdbc.sql("delete from known_person where person_id = :id")
                .param("id", personId)
                .update();
    }
}
