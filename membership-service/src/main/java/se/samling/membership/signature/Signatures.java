package se.samling.membership.signature;

import java.sql.ResultSet;
import java.sql.SQLException;
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
import se.samling.membership.signature.Signature.Decision;
import se.samling.membership.signature.Signature.Said;
import se.samling.membership.signature.Signature.Withdrawal;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All signatures. What was signed is held by the database too: see the migration's triggers. */
@Repository
public class Signatures {

    private static final TypeReference<List<Witness>> WITNESSES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Signatures(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public Optional<Signature> find(UUID id) {
        return jdbc.sql("select * from signature where id = ?")
                .param(id)
                .query(this::row)
                .optional();
    }

    /** Locked until the transaction ends, so that two at once decide once. */
    Optional<Signature> lock(UUID id) {
        return jdbc.sql("select * from signature where id = ? for update")
                .param(id)
                .query(this::row)
                .optional();
    }

    /** What everybody may see: those that stand and those that were withdrawn, in the order they were signed. */
    public List<Signature> standing(UUID declarationId) {
        return jdbc.sql("""
                        select * from signature where declaration_id = ? and state in ('signed', 'withdrawn')
                        order by signed_on, id
                        """).param(declarationId).query(this::row).list();
    }

    /** Of one state, or all; newest first. A declaration has as many signatures as there are bodies, and is shown whole. */
    public List<Signature> of(UUID declarationId, @Nullable String state) {
        return jdbc.sql("""
                        select * from signature
                        where declaration_id = :declaration and (cast(:state as text) is null or state = :state)
                        order by id desc
                        """)
                .param("declaration", declarationId)
                .param("state", state)
                .query(this::row)
                .list();
    }

    boolean stands(UUID declarationId, int number, UUID organisationId) {
        return jdbc.sql("""
                        select exists (select from signature
                        where declaration_id = ? and number = ? and organisation_id = ? and state = 'signed')
                        """)
                .params(declarationId, number, organisationId)
                .query(Boolean.class)
                .single();
    }

    void insert(Signature s) {
        var said = s.said();
        jdbc.sql("""
                        insert into signature (id, declaration_id, number, hash, way, state, organisation_id, organisation_name,
                                               representative, title, authority, authority_reference, authority_date, witnesses,
                                               person_id, signed_on, recorded_by, received_at, expires_at, version)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, 1)
                        """)
                .params(Arrays.asList(
                        s.id(),
                        said.declarationId(),
                        said.number(),
                        said.hash(),
                        said.way(),
                        s.state().word(),
                        s.organisationId(),
                        s.organisationName(),
                        said.representative(),
                        said.title(),
                        said.mandate().authority(),
                        said.mandate().reference(),
                        said.mandate().date(),
                        json.writeValueAsString(said.witnesses()),
                        s.personId(),
                        s.signedOn(),
                        said.recordedBy(),
                        Timestamp.from(s.receivedAt()),
                        timestamp(s.expiresAt())))
                .update();
    }

    void update(Signature s) {
        var decision = s.decision();
        var withdrawal = s.withdrawal();
        int changed = jdbc.sql("""
                        update signature set state = ?, organisation_id = ?, organisation_name = ?, signed_on = ?,
                               review_reason = ?, decided_by = ?, decided_at = ?, decision_reason = ?,
                               withdrawn_on = ?, withdrawn_by = ?, withdrawal_reason = ?, expires_at = ?, version = ?
                        where id = ? and version = ?
                        """)
                .params(Arrays.asList(
                        s.state().word(),
                        s.organisationId(),
                        s.organisationName(),
                        s.signedOn(),
                        s.reviewReason(),
                        decision == null ? null : decision.by(),
                        decision == null ? null : Timestamp.from(decision.at()),
                        decision == null ? null : decision.reason(),
                        withdrawal == null ? null : withdrawal.on(),
                        withdrawal == null ? null : withdrawal.by(),
                        withdrawal == null ? null : withdrawal.reason(),
                        timestamp(s.expiresAt()),
                        s.version(),
                        s.id(),
                        s.version() - 1))
                .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("signature " + s.id());
        }
    }

    int expire(Instant now) {
        return jdbc.sql("delete from signature where state = 'awaiting-proof' and expires_at < ?")
                .param(Timestamp.from(now))
                .update();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }

    private Signature row(ResultSet row, int number) throws SQLException {
        var decidedAt = instant(row, "decided_at");
        var withdrawnOn = row.getObject("withdrawn_on", LocalDate.class);
        return new Signature(
                row.getObject("id", UUID.class),
                said(row),
                SignatureState.of(row.getString("state")),
                row.getObject("organisation_id", UUID.class),
                row.getString("organisation_name"),
                row.getObject("person_id", UUID.class),
                row.getObject("signed_on", LocalDate.class),
                row.getString("review_reason"),
                decidedAt == null
                        ? null
                        : new Decision(row.getString("decided_by"), decidedAt, row.getString("decision_reason")),
                withdrawnOn == null
                        ? null
                        : new Withdrawal(
                                withdrawnOn, row.getString("withdrawn_by"), row.getString("withdrawal_reason")),
                row.getTimestamp("received_at").toInstant(),
                instant(row, "expires_at"),
                row.getInt("version"));
    }

    private Said said(ResultSet row) throws SQLException {
        return new Said(
                row.getObject("declaration_id", UUID.class),
                row.getInt("number"),
                row.getString("hash"),
                row.getString("way"),
                row.getString("representative"),
                row.getString("title"),
                new Mandate(
                        row.getString("authority"),
                        row.getString("authority_reference"),
                        row.getObject("authority_date", LocalDate.class)),
                json.readValue(row.getString("witnesses"), WITNESSES),
                row.getString("recorded_by"));
    }
}
