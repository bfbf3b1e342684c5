package se.samling.event.contributor;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who may be named to the public. Somebody a programme points at is named when they have said yes. Somebody it only names may be
 * anybody of that name: they are held back while one of them has not said yes.
 */
public final class NamingRule {

    private final Map<UUID, Contributor> known;
    private final Set<String> heldBack = new HashSet<>();

    NamingRule(Collection<Contributor> known) {
        this.known = known.stream().collect(Collectors.toMap(Contributor::id, Function.identity()));
        known.stream().filter(one -> one.consent() == null).forEach(one -> heldBack.add(Contributor.plain(one.name())));
    }

    public boolean mayName(@Nullable UUID id, @Nullable String name) {
        var one = id == null ? null : known.get(id);
        if (one != null) {
            return one.consent() != null;
        }
        return name == null || !heldBack.contains(Contributor.plain(name));
    }
}
