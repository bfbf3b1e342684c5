package se.samling.gateway.pages.desk.programme;

import org.springframework.stereotype.Component;
import se.samling.gateway.client.event.EventDetail;
import se.samling.gateway.pages.Layout;
import se.samling.gateway.pages.desk.network.OwnNetworks;

/** Whether an event is the organiser's own, or one where they write a partner's sessions. */
@Component
public class Hosting {

    private final OwnNetworks own;
    private final Layout layout;

    Hosting(OwnNetworks own, Layout layout) {
        this.own = own;
        this.layout = layout;
    }

    /** A courtesy: the service decides. */
    public boolean isHost(EventDetail event) {
        if (layout.isAdmin()) {
            return true;
        }
        var mine = own.hosts();
        return event.hosts().stream()
                .anyMatch(host -> mine.containsKey(host.id().toString()));
    }
}
