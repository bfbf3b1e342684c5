package se.samling.gateway.pages.network;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.calls.Section;
import se.samling.gateway.client.Text;
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

    /** Whether organisations may apply now. */
    public boolean isApplying() {
        var term = network.term();
        return term != null && term.open() && !isMember();
    }

    /** A section of the page; {@code key} finds its heading. */
    public record Part(String key, Text text) {}

    /** The sections that somebody wrote, in the page's order (R3.12). */
    public List<Part> getSections() {
        var about = network.about();
        if (about == null) {
            return List.of();
        }
        var parts = new ArrayList<Part>();
        add(parts, "background", about.background());
        add(parts, "goal", about.goal());
        add(parts, "target-group", about.targetGroup());
        add(parts, "approach", about.approach());
        add(parts, "timetable", about.timetable());
        return parts;
    }

    private static void add(List<Part> parts, String key, @Nullable Text text) {
        if (text != null && text.sv() != null && !text.sv().isBlank()) {
            parts.add(new Part(key, text));
        }
    }
}
