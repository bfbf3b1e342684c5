package se.samling.platform.idempotency;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;

/** The answers that were given, for a day. */
class Answers {

    private static final Duration KEPT = Duration.ofHours(24);
    /** Whoever has not answered by then has died while at it; the next attempt is the first again. */
    private static final Duration AT_WORK = Duration.ofSeconds(20);

    private final JdbcClient jdbc;
    private final Clock clock;

    Answers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Claims the scope, or says who has it. */
    Attempt begin(String scope, String fingerprint) {
        var claimed = jdbc.sql("""
                        insert into idempotent_answer as held (scope, fingerprint, begun_at) values (?, ?, ?)
                        on conflict (scope) do update
                        set fingerprint = excluded.fingerprint, begun_at = excluded.begun_at, status = null
                        where held.begun_at < ? or (held.status is null and held.begun_at < ?)
                        """)
                .params(scope, fingerprint, ago(Duration.ZERO), ago(KEPT), ago(AT_WORK))
                .update();
        return claimed == 1 ? new Attempt.First() : held(scope, fingerprint);
    }

    private Attempt held(String scope, String fingerprint) {
        return jdbc.sql("""
                        select fingerprint, status, content_type, location, etag, body
                        from idempotent_answer where scope = ?
                        """)
                .param(scope)
                .query((row, number) -> {
                    if (!fingerprint.equals(row.getString("fingerprint"))) {
                        return (Attempt) new Attempt.Different();
                    }
                    int status = row.getInt("status");
                    return row.wasNull()
                            ? new Attempt.Running()
                            : new Attempt.Done(new Answer(
                                    status,
                                    row.getString("content_type"),
                                    row.getString("location"),
                                    row.getString("etag"),
                                    row.getBytes("body")));
                })
                .optional()
                .orElseGet(Attempt.Running::new);
    }

    void keep(String scope, Answer answer) {
        jdbc.sql("""
                        update idempotent_answer
                        set status = ?, content_type = ?, location = ?, etag = ?, body = ? where scope = ?
                        """)
                .param(answer.status())
                .param(answer.contentType())
                .param(answer.location())
                .param(answer.etag())
                .param(answer.body())
                .param(scope)
                .update();
    }

    void forget(String scope) {
        jdbc.sql("delete from idempotent_answer where scope = ?").param(scope).update();
    }

    @Scheduled(initialDelay = 15, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void purge() {
        jdbc.sql("delete from idempotent_answer where begun_at < ?")
                .param(ago(KEPT))
                .update();
    }

    private Timestamp ago(Duration age) {
        return Timestamp.from(clock.instant().minus(age));
    }
}
