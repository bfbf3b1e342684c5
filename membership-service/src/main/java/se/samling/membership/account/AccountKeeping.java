package se.samling.membership.account;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import se.samling.membership.person.People;

/**
 * Tells Keycloak of people, one at a time, until it has heard. Each is locked while told, so replicas share the work; what was told
 * and not noted, because the process died, is told again and changes nothing.
 */
@Service
class AccountKeeping {

    private static final Logger log = LoggerFactory.getLogger(AccountKeeping.class);

    private final AccountWork work;
    private final Accounts accounts;
    private final People people;
    private final IdentityProvider keycloak;
    private final TransactionTemplate transaction;
    private final boolean enabled;

    AccountKeeping(
            AccountWork work,
            Accounts accounts,
            People people,
            IdentityProvider keycloak,
            TransactionTemplate transaction,
            @Value("${samling.keycloak.enabled}") boolean enabled) {
        this.work = work;
        this.accounts = accounts;
        this.people = people;
        this.keycloak = keycloak;
        this.transaction = transaction;
        this.enabled = enabled;
    }

    @Scheduled(fixedDelayString = "PT1S")
    void workOff() {
        while (enabled && Boolean.TRUE.equals(transaction.execute(status -> one()))) {
            log.debug("told Keycloak of one person");
        }
    }

    /** True when there was somebody and Keycloak has heard. */
    private boolean one() {
        var due = work.next();
        if (due.isEmpty()) {
            return false;
        }
        try {
            tell(due.get());
            work.done(due.get());
            return true;
        } catch (ProcessingException | WebApplicationException e) {
            log.warn("Keycloak has not heard of {}: {}", due.get().personId(), e.toString());
            work.failed(due.get(), e.toString());
            return false;
        }
    }

    private void tell(AccountWork.Due due) {
        var person = people.find(due.personId());
        var account = accounts.find(due.personId());
        if (person.isEmpty()) {
            account.ifPresent(known -> keycloak.delete(known.subject()));
            accounts.remove(due.personId());
            return;
        }
        if (!accounts.deserved(due.personId())) {
            account.ifPresent(known -> {
                keycloak.disable(known.subject());
                accounts.keep(due.personId(), known.subject(), false);
            });
            return;
        }
        boolean organiser = !people.delegations(due.personId()).isEmpty();
        var subject = keycloak.keep(person.get(), organiser);
        accounts.keep(due.personId(), subject, true);
        if (account.isEmpty() || !account.get().invited()) {
            keycloak.invite(subject);
            accounts.invited(due.personId());
        }
    }
}
