package se.samling.gateway.pages.event;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.calls.Section;
import se.samling.gateway.client.declaration.Declaration;
import se.samling.gateway.client.docs.Collection;
import se.samling.gateway.client.event.EventDetail;
import se.samling.gateway.client.event.ProgrammeItem;

/**
 * An event's page.
 *
 * @param documents for somebody logged in; null for everybody else
 * @param declarations that are signed here
 * @param jsonLd schema.org/Event, ready for a script element
 */
public record EventView(
        EventDetail event, @Nullable Section<Collection> documents, List<Declaration> declarations, String jsonLd) {

    /** The programme by time. */
    public List<ProgrammeItem> programme() {
        return event.programme().stream()
                .sorted(Comparator.comparing(ProgrammeItem::startsAt))
                .toList();
    }

    /** The programme of several days or tracks. */
    public Timetable timetable() {
        return Timetable.of(event);
    }

    /** What the page says about the state, beside the badge; a key of {@code event.says.*}. */
    public String says() {
        return switch (event.state()) {
            case "open" -> !event.registrationOpen() ? "closed" : "full".equals(event.places()) ? "full" : "open";
            case "archived" -> "held";
            default -> event.state();
        };
    }

    /** True if the button to register belongs on the page. */
    public boolean isRegisterable() {
        return event.registrationOpen() && (!"full".equals(event.places()) || event.waitingList());
    }

    public boolean isOver() {
        return "held".equals(event.state()) || "archived".equals(event.state());
    }
}
