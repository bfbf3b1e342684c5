package se.samling.gateway.pages.network;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.calls.Section;
import se.samling.gateway.client.docs.Collection;
import se.samling.gateway.client.event.EventSummary;
import se.samling.gateway.client.membership.Network;

/**
 * A network's page.
 *
 * @param documents the newest collections, for members; null for everybody else
 */
public record NetworkView(
        Network network,
        Section<List<EventSummary>> coming,
        Section<List<EventSummary>> past,
        @Nullable Section<List<Collection>> documents) {

    public boolean isMember() {
        var mine = network.myMembership();
        return mine != null && "active".equals(mine.state());
    }

    /** True while somebody waits for a programme: the page says what will happen then. */
    public boolean isProgrammeToCome() {
        return coming.or(List.of()).stream().anyMatch(event -> "announced".equals(event.state()));
    }
}
