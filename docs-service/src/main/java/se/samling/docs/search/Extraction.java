package se.samling.docs.search;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The files whose words are waited for. A try is counted before it begins, so that a file which kills the process is given
 * up after a few; a replica that died leaves its file to another after the lease.
 */
@Repository
class Extraction {

    static final int MOST_ATTEMPTS = 3;
    static final Duration LEASE = Duration.ofMinutes(3);

    private final JdbcClient jdbc;
    private final Clock clock;

    Extraction(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The next file to read, now this caller's for the length of the lease. */
    Optional<UUID> claim() {
        Instant now = clock.instant();
        return jdbc.sql("""
                update extraction set attempts = attempts + 1, due = :until
                where document_id = (select document_id from extraction where due <= :now and attempts < :most
                                     order by due limit 1 for update skip locked)
                returning document_id
                """)
                .param("until", now.plus(LEASE).atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", MOST_ATTEMPTS)
                .query(UUID.class)
                .optional();
    }

    /** Ends the job, whatever came of it. */
    void done(UUID documentId) {
        jdbc.sql("delete from extraction where document_id = :id")
                .param("id", documentId)
                .update();
    }

    /** Not the file's fault: try again in a while, and do not count it. */
    void later(UUID documentId, Duration wait) {
        jdbc.sql("update extraction set attempts = attempts - 1, due = :due where document_id = :id")
                .param("due", clock.instant().plus(wait).atOffset(ZoneOffset.UTC))
                .param("id", documentId)
                .update();
    }
}
