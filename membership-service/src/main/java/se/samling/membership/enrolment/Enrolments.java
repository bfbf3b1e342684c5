package se.samling.membership.enrolment;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** All enrolments. */
@Repository
public class Enrolments {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final EnrolmentRows rows;

    Enrolments(JdbcClient jdbc, JsonMapper json, EnrolmentRows rows) {
        this.jdbc = jdbc;
        this.json = json;
        this.rows = rows;
    }

    public Optional<Enrolment> find(UUID id) {
        return jdbc.sql("select * from enrolment where id = ?")
                .param(id)
                .query(rows::map)
                .optional();
    }

    /** Locked until the transaction ends, so that two at once act one after the other. */
    Optional<Enrolment> lock(UUID id) {
        return jdbc.sql("select * from enrolment where id = ? for update")
                .param(id)
                .query(rows::map)
                .optional();
    }

    /** An admitted one, locked: whoever counts its seats counts alone. */
    public Optional<Enrolment> lockAdmitted(UUID id) {
        return lock(id).filter(enrolment -> enrolment.state() == EnrolmentState.ADMITTED);
    }

    /** The contact's application of this term that is not declined. */
    Optional<Enrolment> lockOf(UUID networkId, UUID contactId, LocalDate termStarts) {
        return jdbc.sql("""
                        select * from enrolment
                        where network_id = ? and contact_id = ? and term_starts = ? and state <> 'declined' for update
                        """)
                .params(networkId, contactId, termStarts)
                .query(rows::map)
                .optional();
    }

    /** Newest first, older than {@code before}, {@code beforeId}; {@code limit} at most; nothing that is not proven. */
    public List<Enrolment> of(
            UUID networkId,
            @Nullable String state,
            @Nullable UUID ownerId,
            @Nullable Instant before,
            @Nullable String beforeId,
            int limit) {
        return jdbc.sql("""
                        select * from enrolment
                        where network_id = :network and state <> 'awaiting-proof'
                          and (cast(:state as text) is null or state = :state
                               or :state = 'open' and state in ('received', 'contacted', 'completion'))
                          and (cast(:owner as uuid) is null or owner_id = :owner)
                          and (cast(:before as timestamptz) is null or (received_at, id::text) < (:before, :beforeId))
                        order by received_at desc, id::text desc limit :limit
                        """)
                .param("network", networkId)
                .param("state", state == null || state.isBlank() ? null : state)
                .param("owner", ownerId)
                .param("before", before == null ? null : Timestamp.from(before))
                .param("beforeId", beforeId)
                .param("limit", limit)
                .query(rows::map)
                .list();
    }

    public List<Enrolment> admitted(UUID networkId) {
        return jdbc.sql("select * from enrolment where network_id = ? and state = 'admitted' order by received_at, id")
                .param(networkId)
                .query(rows::map)
                .list();
    }

    /** All of the network that are proven, locked in one order. */
    List<Enrolment> lockAll(UUID networkId) {
        return jdbc.sql("""
                        select * from enrolment where network_id = ? and state <> 'awaiting-proof' order by id for update
                        """).param(networkId).query(rows::map).list();
    }

    /** Those whose contact the person is, or in which they take part; the newest first. */
    List<Enrolment> admittedOf(UUID personId) {
        return jdbc.sql("""
                        select * from enrolment e
                        where state = 'admitted'
                          and (contact_id = :person or exists (
                               select from enrolment_participant p
                               where p.enrolment_id = e.id and p.person_id = :person and p.left_at is null))
                        order by received_at desc, id
                        """).param("person", personId).query(rows::map).list();
    }

    void insert(Enrolment e) {
        jdbc.sql("""
                        insert into enrolment (id, network_id, term_starts, term_ends, state, organisation_id, contact_id, owner_id,
                                               papers, received_at, expires_at, version)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, 1)
                        """)
                .params(Arrays.asList(
                        e.id(),
                        e.networkId(),
                        e.termStarts(),
                        e.termEnds(),
                        e.state().word(),
                        e.organisationId(),
                        e.contactId(),
                        e.ownerId(),
                        json.writeValueAsString(e.papers()),
                        Timestamp.from(e.receivedAt()),
                        timestamp(e.expiresAt())))
                .update();
    }

    /** The enrolment as it is kept now, one version on. */
    Enrolment save(Enrolment e) {
        return jdbc.sql("""
                        update enrolment set state = ?, organisation_id = ?, owner_id = ?, papers = ?::jsonb, expires_at = ?,
                               version = version + 1
                        where id = ? and version = ? returning *
                        """)
                .params(Arrays.asList(
                        e.state().word(),
                        e.organisationId(),
                        e.ownerId(),
                        json.writeValueAsString(e.papers()),
                        timestamp(e.expiresAt()),
                        e.id(),
                        e.version()))
                .query(rows::map)
                .optional()
                .orElseThrow(() -> new OptimisticLockingFailureException("enrolment " + e.id()));
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
