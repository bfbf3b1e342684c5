package se.samling.membership.network;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.membership.organisation.Organisations;
import se.samling.platform.link.Slug;
import se.samling.platform.outbox.TimeOrderedId;
import se.samling.platform.problem.InvalidField;

/** Founds networks and changes what they say of themselves. */
@Service
public class Founding {

    private final Networks networks;
    private final Organisations organisations;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Founding(Networks networks, Organisations organisations, ApplicationEventPublisher facts, Clock clock) {
        this.networks = networks;
        this.organisations = organisations;
        this.facts = facts;
        this.clock = clock;
    }

    @Transactional
    public Network found(NetworkDraft draft) {
        var content = draft.checked();
        var network =
                new Network(TimeOrderedId.next(clock.instant()), slug(draft.slug(), content), hosts(draft), content, 1);
        networks.insert(network);
        facts.publishEvent(new NetworkFact.NetworkChanged(network));
        return network;
    }

    @Transactional
    public Network change(Network before, NetworkDraft draft) {
        var after = new Network(before.id(), before.slug(), hosts(draft), draft.checked(), before.version() + 1);
        networks.update(after);
        facts.publishEvent(new NetworkFact.NetworkChanged(after));
        return after;
    }

    private List<UUID> hosts(NetworkDraft draft) {
        var hosts = draft.hostIds() == null
                ? List.<UUID>of()
                : draft.hostIds().stream().distinct().toList();
        if (organisations.all(hosts).size() != hosts.size()) {
            throw new InvalidField("hostIds", "unknown-organisation");
        }
        return hosts;
    }

    private static String slug(@Nullable String wanted, Content content) {
        var words = wanted == null || wanted.isBlank() ? content.name().sv() : wanted;
        var slug = Slug.of(words);
        if (slug.isEmpty() || slug.length() > 120) {
            throw new InvalidField("slug", "bad-slug");
        }
        return slug;
    }
}
