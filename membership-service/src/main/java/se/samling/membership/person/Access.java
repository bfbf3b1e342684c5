package se.samling.membership.person;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.samling.platform.problem.Forbidden;
import se.samling.platform.security.Caller;

/** Who may organise for whom: an administrator for all, a coordinator for the hosts they were delegated, a program for its key's. */
@Component
public class Access {

    /** An account without a person or an address: a program's. */
    private static final String A_PROGRAM = "Samling";

    private final People people;

    Access(People people) {
        this.people = people;
    }

    public boolean organises(Caller caller, Collection<UUID> hosts) {
        if (caller.admin()) {
            return true;
        }
        if (caller.key() != null) {
            return hosts.contains(caller.key().hostId());
        }
        var person = caller.personId();
        return person != null
                && people.delegations(person).stream()
                        .anyMatch(
                                given -> given.role().equals("coordinator") && hosts.contains(given.organisationId()));
    }

    /** @throws Forbidden when the caller organises for none of these hosts */
    public void demand(Caller caller, Collection<UUID> hosts) {
        if (!organises(caller, hosts)) {
            throw new Forbidden("forbidden");
        }
    }

    /** What the caller is called in histories: by name, else by the address they log in with. */
    public String nameOf(Caller caller) {
        var known = caller.personId() == null
                ? Optional.<String>empty()
                : people.find(caller.personId()).map(Person::name);
        return known.or(() -> Optional.ofNullable(caller.email())).orElse(A_PROGRAM);
    }
}
