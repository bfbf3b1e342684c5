package se.samling.event.directory;

import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.samling.platform.problem.Forbidden;
import se.samling.platform.security.Caller;

/** Who may organise: an administrator everything, a coordinator what one of their hosts hosts. */
@Component
public class Access {

    private final Directory directory;

    Access(Directory directory) {
        this.directory = directory;
    }

    public boolean organises(Caller caller, Collection<UUID> hosts) {
        if (caller.admin()) {
            return true;
        }
        var person = caller.personId();
        return person != null
                && directory
                        .person(person)
                        .map(known -> known.coordinates().stream().anyMatch(hosts::contains))
                        .orElse(false);
    }

    /** @throws Forbidden when the caller organises for none of these hosts */
    public void demand(Caller caller, Collection<UUID> hosts) {
        if (!organises(caller, hosts)) {
            throw new Forbidden("forbidden");
        }
    }
}
