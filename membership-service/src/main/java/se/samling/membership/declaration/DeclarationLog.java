package se.samling.membership.declaration;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samling.platform.outbox.TimeOrderedId;

/** Who did what to a declaration and its signatures, in the transaction in which it was done; the database lets nobody change it. */
@Repository
public class DeclarationLog {

    private final JdbcClient jdbc;
    private final Clock clock;

    DeclarationLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** {@code act} is a word such as {@code signature-withdrawn}. */
    public record Line(
            Instant at,
            String by,
            String act,
            @Nullable String detail,
            @Nullable UUID signatureId) {}

    public void write(UUID declarationId, @Nullable UUID signatureId, String by, String act, @Nullable String detail) {
        var now = clock.instant();
        jdbc.sql(
                        "insert into declaration_log (id, declaration_id, signature_id, at, by, act, detail) values (?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        TimeOrderedId.next(now), declarationId, signatureId, Timestamp.from(now), by, act, detail))
                .update();
    }

    /** Oldest first; of one signature, or of all when it is null. */
    public List<Line> of(UUID declarationId, @Nullable UUID signatureId) {
        return jdbc.sql("""
                        select at, by, act, detail, signature_id from declaration_log
                        where declaration_id = :declaration
                          and (cast(:signature as uuid) is null or signature_id = :signature)
                        order by id
                        """)
                .param("declaration", declarationId)
                .param("signature", signatureId)
                .query(Line.class)
                .list();
    }
}
