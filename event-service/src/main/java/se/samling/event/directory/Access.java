package se.samling.event.directory;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.samling.platform.problem.Forbidden;
import se.samling.platform.problem.InvalidField;
import se.samling.platform.security.Caller;

/**
 * Who may organise: an administrator everything, a coordinator what one of their hosts hosts, a program with a host's key what
 * that host hosts, as far as the key's scopes go.
 */
@Component
public class Access {

    private final Directory directory;

    Access(Directory directory) {
        this.directory = directory;
    }

    public boolean organises(Caller caller, Collection<UUID> hosts) {
        return caller.admin() || ownHosts(caller).stream().anyMatch(hosts::contains);
    }

    /** Whether the caller organises for any host at all. */
    public boolean organisesAny(Caller caller) {
        return caller.admin() || !ownHosts(caller).isEmpty();
    }

    /** The organisations the caller acts for; an administrator, who may act for all, has none of their own. */
    public List<UUID> ownHosts(Caller caller) {
        if (caller.key() != null) {
            return List.of(caller.key().hostId());
        }
        var person = caller.personId();
        return person == null
                ? List.of()
                : directory.person(person).map(KnownPerson::coordinates).orElse(List.of());
    }

    /** Whether the caller may moderate questions: who organises may, and who was asked to do that alone. */
    public boolean moderates(Caller caller, Collection<UUID> hosts) {
        var person = caller.personId();
        return organises(caller, hosts)
                || (person != null
                        && directory
                                .person(person)
                                .map(known -> known.moderates().stream().anyMatch(hosts::contains))
                                .orElse(false));
    }

    /** Whether the caller may check people in: who organises may, and who was asked to do that alone. */
    public boolean checksIn(Caller caller, Collection<UUID> hosts) {
        var person = caller.personId();
        return organises(caller, hosts)
                || (person != null
                        && directory
                                .person(person)
                                .map(known -> known.checksIn().stream().anyMatch(hosts::contains))
                                .orElse(false));
    }

    /** @throws Forbidden when the caller organises for none of these hosts */
    public void demand(Caller caller, Collection<UUID> hosts) {
        if (!organises(caller, hosts)) {
            throw new Forbidden("forbidden");
        }
    }

    /**
     * An event speaks for its hosts and reaches its networks' members: whoever adds one must act for it (R0.9). What was there
     * before stays.
     *
     * @throws InvalidField {@code not-your-host} or {@code not-your-network}
     */
    public void demandOwn(
            Caller caller,
            Collection<UUID> hosts,
            Collection<UUID> hostsBefore,
            Collection<UUID> networks,
            Collection<UUID> networksBefore) {
        if (caller.admin()) {
            return;
        }
        var own = ownHosts(caller);
        if (!hosts.stream().allMatch(host -> own.contains(host) || hostsBefore.contains(host))) {
            throw new InvalidField("hostIds", "not-your-host");
        }
        var reachable = directory.networksHostedBy(own);
        if (!networks.stream().allMatch(network -> reachable.contains(network) || networksBefore.contains(network))) {
            throw new InvalidField("networkIds", "not-your-network");
        }
    }
}
