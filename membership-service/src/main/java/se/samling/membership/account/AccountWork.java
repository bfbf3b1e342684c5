package se.samling.membership.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.samling.membership.membership.MembershipFact;
import se.samling.membership.person.DelegationFact;
import se.samling.membership.person.PersonFact;

/**
 * People whose account Keycloak must be told of: a row in the transaction of the fact, one per person, however often it changes.
 * What it is told is read when it is told.
 */
@Repository
public class AccountWork {

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final Clock clock;

    AccountWork(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Somebody whose account is to be looked after, and how often that failed. */
    record Due(UUID personId, Timestamp wantedSince, int attempts) {}

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(MembershipFact fact) {
        want(fact.membership().personId());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(DelegationFact fact) {
        want(fact.personId());
    }

    /** Erasure: the account goes too; the row stays until Keycloak has heard. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(PersonFact fact) {
        if (fact instanceof PersonFact.PersonErased erased) {
            want(erased.personId());
        }
    }

    private void want(UUID personId) {
        var now = Timestamp.from(clock.instant());
        jdbc.sql("""
                        insert into account_work (person_id, wanted_since, next_attempt_at) values (?, ?, ?)
                        on conflict (person_id) do update
                        set wanted_since = excluded.wanted_since, next_attempt_at = excluded.next_attempt_at, attempts = 0
                        """).params(Arrays.asList(personId, now, now)).update();
    }

    /** The next one due, locked against other replicas until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Due> next() {
        return jdbc.sql("""
                        select person_id, wanted_since, attempts from account_work where next_attempt_at <= ?
                        order by next_attempt_at limit 1 for update skip locked
                        """)
                .param(Timestamp.from(clock.instant()))
                .query(Due.class)
                .optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void done(Due due) {
        jdbc.sql("delete from account_work where person_id = ?")
                .param(due.personId())
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void failed(Due due, @Nullable String error) {
        long seconds = Math.min(LONGEST_PAUSE.toSeconds(), 5L << Math.min(due.attempts(), 10));
        Instant next = clock.instant().plusSeconds(seconds);
        jdbc.sql(
                        "update account_work set attempts = attempts + 1, next_attempt_at = ?, last_error = ? where person_id = ?")
                .params(Arrays.asList(Timestamp.from(next), error, due.personId()))
                .update();
    }
}
