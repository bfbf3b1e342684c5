package se.samling.gateway.pages.start;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import se.samling.gateway.client.event.EventClient;
import se.samling.gateway.client.event.EventSummary;

/** The public events in one list, so that filters can count them. */
@Component
class AllEvents {

    /** More than the largest host plans in years; a list that went on for ever would never answer. */
    private static final int MOST = 500;

    private final EventClient events;

    AllEvents(EventClient events) {
        this.events = events;
    }

    /** What is coming, soonest first; or the latest of what has been, newest first. */
    List<EventSummary> list(boolean earlier) {
        var found = new ArrayList<EventSummary>();
        String cursor = null;
        do {
            var page = events.events(null, null, earlier ? Boolean.TRUE : null, null, cursor);
            found.addAll(page.items());
            cursor = page.next();
        } while (cursor != null && found.size() < MOST);
        return found;
    }
}
