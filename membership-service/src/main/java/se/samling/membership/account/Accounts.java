package se.samling.membership.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What this service knows of accounts: whose they are, and whether the mail for a password has gone. */
@Repository
class Accounts {

    private final JdbcClient jdbc;
    private final Clock clock;

    Accounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Account(UUID personId, String subject, boolean invited, boolean enabled) {}

    Optional<Account> find(UUID personId) {
        return jdbc.sql(
                        "select person_id, subject, invited_at is not null as invited, enabled from account where person_id = ?")
                .param(personId)
                .query(Account.class)
                .optional();
    }

    /** Whether anything gives this person an account: an active membership, or something to organise. */
    boolean deserved(UUID personId) {
        return jdbc.sql("""
                        select exists (select from membership where person_id = :person and state = 'active')
                            or exists (select from delegation where person_id = :person)
                        """).param("person", personId).query(Boolean.class).single();
    }

    void keep(UUID personId, String subject, boolean enabled) {
        jdbc.sql("""
                        insert into account (person_id, subject, enabled) values (?, ?, ?)
                        on conflict (person_id) do update set subject = excluded.subject, enabled = excluded.enabled
                        """).params(personId, subject, enabled).update();
    }

    void invited(UUID personId) {
        jdbc.sql("update account set invited_at = ? where person_id = ?")
                .params(Timestamp.from(clock.instant()), personId)
                .update();
    }

    void remove(UUID personId) {
        jdbc.sql("delete from account where person_id = ?").param(personId).update();
    }
}
