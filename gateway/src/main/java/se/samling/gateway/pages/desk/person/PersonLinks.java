package se.samling.gateway.pages.desk.person;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samling.gateway.calls.Sections;
import se.samling.gateway.calls.Service;
import se.samling.gateway.client.event.StoryClient;

/** Which of the people that a page names lead to a page of their own; fragment {@code desk/person/link :: name}. */
@Component
public class PersonLinks {

    private static final int AT_ONCE = 200;

    private final StoryClient stories;
    private final Sections sections;

    PersonLinks(StoryClient stories, Sections sections) {
        this.stories = stories;
        this.sections = sections;
    }

    /** None of them while the service that knows is away: a name without a link is better than no page. */
    public Set<UUID> among(Collection<? extends @Nullable UUID> people) {
        var asked = new ArrayList<UUID>();
        for (var one : people) {
            if (one != null && asked.size() < AT_ONCE && !asked.contains(one)) {
                asked.add(one);
            }
        }
        return asked.isEmpty()
                ? Set.of()
                : Set.copyOf(sections.ask(Service.EVENT, () -> stories.told(asked))
                        .section()
                        .or(List.of()));
    }
}
