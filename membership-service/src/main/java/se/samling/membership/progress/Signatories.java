package se.samling.membership.progress;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All signatories. */
@Repository
public class Signatories {

    private final JdbcClient jdbc;

    Signatories(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Signatory> find(UUID id) {
        return jdbc.sql("select * from signatory where id = ?")
                .param(id)
                .query(Signatory.class)
                .optional();
    }

    /** Locked until the transaction ends, so that a report is handed in once. */
    Optional<Signatory> lock(UUID id) {
        return jdbc.sql("select * from signatory where id = ? for update")
                .param(id)
                .query(Signatory.class)
                .optional();
    }

    /** By name of the organisation. */
    public List<Signatory> of(UUID declarationId) {
        return jdbc.sql("""
                        select s.* from signatory s join organisation o on o.id = s.organisation_id
                        where s.declaration_id = ? order by o.name collate "sv-x-icu", s.id
                        """).param(declarationId).query(Signatory.class).list();
    }

    /** Signed now: the row is made or, where it had ended, begins anew; a known representative becomes its contact. */
    Signatory join(UUID newId, UUID declarationId, UUID organisationId, @Nullable UUID personId, LocalDate on) {
        return jdbc.sql("""
                        insert into signatory (id, declaration_id, organisation_id, person_id, since, generation, version)
                        values (?, ?, ?, ?, ?, 0, 1)
                        on conflict on constraint signatory_once_per_organisation do update
                        set person_id = coalesce(excluded.person_id, signatory.person_id),
                            generation = case when excluded.person_id is distinct from signatory.person_id
                                                   and excluded.person_id is not null
                                              then signatory.generation + 1 else signatory.generation end,
                            since = least(signatory.since, excluded.since), ended_on = null, version = signatory.version + 1
                        returning *
                        """)
                .params(Arrays.asList(newId, declarationId, organisationId, personId, on))
                .query(Signatory.class)
                .single();
    }

    /** Withdrawn: ended unless another signature of the organisation stands. */
    Optional<Signatory> leave(UUID declarationId, UUID organisationId, LocalDate on) {
        return jdbc.sql("""
                        update signatory s set ended_on = ?, version = version + 1
                        where declaration_id = ? and organisation_id = ? and ended_on is null
                          and not exists (select from signature x where x.declaration_id = s.declaration_id
                                           and x.organisation_id = s.organisation_id and x.state = 'signed')
                        returning *
                        """)
                .params(on, declarationId, organisationId)
                .query(Signatory.class)
                .optional();
    }

    /** Another person's from now on; links given out before are over. */
    Signatory entrust(UUID id, UUID personId) {
        return jdbc.sql("""
                        update signatory set person_id = ?, generation = generation + 1, version = version + 1
                        where id = ? returning *
                        """).params(personId, id).query(Signatory.class).single();
    }

    /** Whose contact the person is, and those of organisations that the person coordinates; those that stand first. */
    public List<Signatory> tendedBy(UUID personId) {
        return jdbc.sql("""
                        select s.* from signatory s join organisation o on o.id = s.organisation_id
                        where s.person_id = :person
                           or s.organisation_id in (select organisation_id from delegation
                                                     where person_id = :person and role = 'coordinator')
                        order by s.ended_on is not null, o.name collate "sv-x-icu", s.id
                        """).param("person", personId).query(Signatory.class).list();
    }

    Signatory touch(UUID id) {
        return jdbc.sql("update signatory set version = version + 1 where id = ? returning *")
                .param(id)
                .query(Signatory.class)
                .single();
    }

    /** The number of the newest version that the signatory stands behind; 0 when there is none. */
    public int signedVersion(Signatory signatory) {
        return jdbc.sql("""
                        select coalesce(max(number), 0) from signature
                        where declaration_id = ? and organisation_id = ? and state = 'signed'
                        """)
                .params(signatory.declarationId(), signatory.organisationId())
                .query(Integer.class)
                .single();
    }
}
