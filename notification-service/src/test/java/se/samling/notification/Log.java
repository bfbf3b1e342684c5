package se.samling.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The mail log, read past the service: also mails that were not sent, and why. */
public class Log {

    private final JdbcClient jdbc;

    public Log(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** "purpose state reason" of every mail to a reader, oldest first. */
    public List<String> of(UUID reader) {
        return jdbc.sql("""
                        select concat_ws(' ', purpose, state, reason) from delivery where reader_id = :id order by delivery_id
                        """).param("id", reader).query(String.class).list();
    }

    /** Waits until the reader's mails are exactly these, in any order: topics and dispatch have their own time. */
    public void await(UUID reader, String... lines) {
        Awaitility.await("mails of " + reader)
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(() -> assertThat(of(reader)).containsExactlyInAnyOrder(lines));
    }

    public UUID idOf(UUID reader, String purpose) {
        return jdbc.sql("select delivery_id from delivery where reader_id = :id and purpose = :purpose")
                .param("id", reader)
                .param("purpose", purpose)
                .query(UUID.class)
                .single();
    }

    /** Whether this service has heard of it. */
    public void awaitKnown(String table, UUID id) {
        Awaitility.await(table + " " + id)
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> jdbc.sql("select exists (select from " + table + " where " + table + "_id = :id)")
                        .param("id", id)
                        .query(Boolean.class)
                        .single());
    }

    public JdbcClient jdbc() {
        return jdbc;
    }
}
