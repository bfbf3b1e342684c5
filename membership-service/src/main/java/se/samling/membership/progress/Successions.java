package se.samling.membership.progress;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was asked to take over from whom; one open question for each signatory. */
@Repository
public class Successions {

    private final JdbcClient jdbc;

    Successions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Succession> find(UUID id) {
        return jdbc.sql("select * from succession where id = ?")
                .param(id)
                .query(Succession.class)
                .optional();
    }

    /** The question that waits for an answer, if there is one. */
    public Optional<Succession> open(UUID signatoryId) {
        return jdbc.sql("select * from succession where signatory_id = ? and accepted_at is null")
                .param(signatoryId)
                .query(Succession.class)
                .optional();
    }

    /** An earlier question of the signatory that nobody answered is over, and so is its link. */
    void ask(Succession asked) {
        jdbc.sql("delete from succession where signatory_id = ? and accepted_at is null")
                .param(asked.signatoryId())
                .update();
        jdbc.sql("""
                        insert into succession (id, signatory_id, person_id, asked_by, asked_at, expires_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        asked.id(),
                        asked.signatoryId(),
                        asked.personId(),
                        asked.askedBy(),
                        Timestamp.from(asked.askedAt()),
                        Timestamp.from(asked.expiresAt()))
                .update();
    }

    void accept(UUID id, Instant at) {
        jdbc.sql("update succession set accepted_at = ? where id = ?")
                .params(Timestamp.from(at), id)
                .update();
    }

    int expire(Instant now) {
        return jdbc.sql("delete from succession where accepted_at is null and expires_at < ?")
                .param(Timestamp.from(now))
                .update();
    }
}
