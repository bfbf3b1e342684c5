package se.samling.membership.enrolment;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Enrolments that wait for something which time may bring or take away: a decision, a proof. */
@Repository
class AwaitedEnrolments {

    private final JdbcClient jdbc;
    private final EnrolmentRows rows;

    AwaitedEnrolments(JdbcClient jdbc, EnrolmentRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /**
     * Open ones whose decision is awaited by {@code horizon} at the latest, and whose contact heard of it before {@code since} or never;
     * each is noted as reminded in the same statement, so that replicas remind once.
     */
    List<Enrolment> takeAwaited(LocalDate horizon, Instant since, Instant now) {
        return jdbc.sql("""
                        update enrolment set reminded_at = :now where id in (
                            select id from enrolment
                            where state in ('received', 'contacted', 'completion') and papers -> 'decision' ->> 'date' is null
                              and (papers -> 'decision' ->> 'expectedOn')::date <= :horizon
                              and (reminded_at is null or reminded_at <= :since)
                            for update skip locked)
                        returning *
                        """)
                .param("now", Timestamp.from(now))
                .param("horizon", horizon)
                .param("since", Timestamp.from(since))
                .query(rows::map)
                .list();
    }

    int lapse(Instant now) {
        return jdbc.sql("delete from enrolment where state = 'awaiting-proof' and expires_at < ?")
                .param(Timestamp.from(now))
                .update();
    }
}
