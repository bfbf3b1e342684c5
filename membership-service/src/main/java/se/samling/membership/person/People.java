package se.samling.membership.person;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people this service knows. */
@Repository
public class People {

    private final JdbcClient jdbc;

    People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Person> find(UUID id) {
        return jdbc.sql("select * from person where id = ?")
                .param(id)
                .query(Person.class)
                .optional();
    }

    public Optional<Person> byEmail(EmailAddress email) {
        return jdbc.sql("select * from person where email = ?")
                .param(email.value())
                .query(Person.class)
                .optional();
    }

    /** Adds the person unless the address is known; the person of that address either way. */
    Person addIfNew(UUID id, EmailAddress email, String name, String language) {
        jdbc.sql("""
                        insert into person (id, email, name, language, proven, version) values (?, ?, ?, ?, false, 1)
                        on conflict (email) do nothing
                        """).params(Arrays.asList(id, email.value(), name, language)).update();
        return byEmail(email).orElseThrow();
    }

    void update(UUID id, String name, String language, @Nullable UUID organisationId, boolean proven) {
        jdbc.sql("""
                        update person set name = ?, language = ?, organisation_id = ?, proven = ?, version = version + 1
                        where id = ?
                        """)
                .params(Arrays.asList(name, language, organisationId, proven, id))
                .update();
    }

    /** For messages that tell of something beside the row itself, such as a delegation. */
    void touch(UUID id) {
        jdbc.sql("update person set version = version + 1 where id = ?")
                .param(id)
                .update();
    }

    void delete(UUID id) {
        jdbc.sql("delete from person where id = ?").param(id).update();
    }

    /** Those who never proved their address and wait for nothing any more. */
    List<UUID> unprovenWithoutApplication() {
        return jdbc.sql("""
                        select p.id from person p
                        where not p.proven and not exists (select from application a where a.person_id = p.id and a.state = 'awaiting-proof')
                          and not exists (select from signature s where s.person_id = p.id)
                          and not exists (select from succession s where s.person_id = p.id and s.accepted_at is null)
                          and not exists (select from membership m where m.person_id = p.id)
                          and not exists (select from enrolment e where e.contact_id = p.id)
                          and not exists (select from enrolment_participant n where n.person_id = p.id and n.left_at is null)
                          and not exists (select from delegation d where d.person_id = p.id)
                        for update skip locked
                        """).query(UUID.class).list();
    }

    public List<Delegation> delegations(UUID personId) {
        return jdbc.sql("select * from delegation where person_id = ? order by organisation_id")
                .param(personId)
                .query(Delegation.class)
                .list();
    }

    public List<Delegation> delegationsOf(UUID organisationId) {
        return jdbc.sql("select * from delegation where organisation_id = ?")
                .param(organisationId)
                .query(Delegation.class)
                .list();
    }

    void delegate(Delegation delegation) {
        jdbc.sql("""
                        insert into delegation (person_id, organisation_id, role) values (?, ?, ?)
                        on conflict (person_id, organisation_id) do update set role = excluded.role
                        """)
                .params(Arrays.asList(delegation.personId(), delegation.organisationId(), delegation.role()))
                .update();
    }

    boolean withdraw(UUID personId, UUID organisationId) {
        return jdbc.sql("delete from delegation where person_id = ? and organisation_id = ?")
                        .params(Arrays.asList(personId, organisationId))
                        .update()
                == 1;
    }
}
