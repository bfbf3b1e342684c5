package se.samling.gateway.pages.desk.event;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.editor.Readiness;
import se.samling.gateway.client.event.Affected;
import se.samling.gateway.client.event.EventDetail;
import se.samling.gateway.client.schedule.Conflict;

/** How one event stands, what it lacks ({@code missing} null while the service cannot say), what is in its way while it is to come, and how many {@code requests} for changes wait. */
public record EventDeskView(
        EventDetail event,
        Affected counts,
        List<Conflict> found,
        @Nullable Readiness missing,
        int requests) {

    /** True while an invitation can still be sent. */
    public boolean isToPublish() {
        return isToPublish(event);
    }

    static boolean isToPublish(EventDetail event) {
        return "draft".equals(event.state()) || "announced".equals(event.state());
    }

    /** True while time and place can change, and it can be called off. */
    public boolean isMovable() {
        return isMovable(event);
    }

    static boolean isMovable(EventDetail event) {
        return !"held".equals(event.state()) && !"cancelled".equals(event.state());
    }

    public List<Conflict> getConflicts() {
        return isMovable() ? found : List.of();
    }
}
