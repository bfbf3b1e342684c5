package se.samling.notification.people;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samling.notification.language.Json;
import se.samling.notification.language.Language;
import tools.jackson.core.type.TypeReference;

/** The read model of persons. */
@Repository
public class People {

    private static final TypeReference<List<Person.Delegation>> DELEGATIONS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Json json;

    public People(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Takes over a newer state; an older or known one changes nothing. An unsubscription follows a new address. */
    public void apply(Person person) {
        Optional<String> before = jdbc.sql("select email from person where person_id = :id and version < :version")
                .param("id", person.personId())
                .param("version", person.version())
                .query(String.class)
                .optional();
        jdbc.sql("""
                insert into person (person_id, version, email, name, language, delegations)
                values (:id, :version, :email, :name, :language, cast(:delegations as jsonb))
                on conflict (person_id) do update
                   set version = excluded.version, email = excluded.email, name = excluded.name,
                       language = excluded.language, delegations = excluded.delegations
                 where person.version < excluded.version
                """)
                .param("id", person.personId())
                .param("version", person.version())
                .param("email", person.email())
                .param("name", person.name())
                .param("language", Language.of(person.language()).code())
                .param("delegations", json.write(person.delegations()))
                .update();
        before.filter(address -> !address.equalsIgnoreCase(person.email()))
                .ifPresent(address -> jdbc.sql("""
                        insert into unsubscription (address, since)
                        select lower(:new), since from unsubscription where address = lower(:old)
                        on conflict do nothing
                        """)
                        .param("new", person.email())
                        .param("old", address)
                        .update());
    }

    public void erase(UUID personId) {
        jdbc.sql("delete from person where person_id = :id")
                .param("id", personId)
                .update();
    }

    public void empty() {
        jdbc.sql("truncate person").update();
    }

    /** Those who coordinate for any of these organisations. */
    public List<UUID> coordinators(Collection<UUID> organisations) {
        return jdbc.sql("""
                        select person_id from person
                         where exists (select from jsonb_array_elements(delegations) given
                                        where given ->> 'role' = 'coordinator'
                                          and cast(given ->> 'organisationId' as uuid) = any(:organisations))
                         order by person_id
                        """)
                .param("organisations", organisations.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /** Organisations that the person coordinates events and networks for. */
    public List<UUID> coordinates(UUID personId) {
        return jdbc
                .sql("select delegations from person where person_id = :id")
                .param("id", personId)
                .query(String.class)
                .optional()
                .map(delegations -> json.read(delegations, DELEGATIONS))
                .orElse(List.of())
                .stream()
                .filter(delegation -> "coordinator".equals(delegation.role()))
                .map(Person.Delegation::organisationId)
                .toList();
    }
}
