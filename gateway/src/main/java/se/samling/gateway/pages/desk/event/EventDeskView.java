package se.samling.gateway.pages.desk.event;

import java.util.ArrayList;
import java.util.List;
import se.samling.gateway.client.Text;
import se.samling.gateway.client.event.Affected;
import se.samling.gateway.client.event.EventDetail;
import se.samling.gateway.client.schedule.Conflict;

/** How one event stands, and what is in its way while it is to come. */
public record EventDeskView(EventDetail event, Affected counts, List<Conflict> found) {

    /** One thing that should be there before publishing; {@code name} is a key of {@code desk.check.*}. */
    public record Check(String name, boolean done, String path) {}

    public List<Check> checks() {
        var checks = new ArrayList<Check>();
        checks.add(new Check("ingress", written(event.ingress()), "/andra"));
        checks.add(new Check("programme", !event.programme().isEmpty(), "/program"));
        if (!"digital".equals(event.mode())) {
            checks.add(new Check("place", event.place() != null, "/andra"));
        }
        if (!"on-site".equals(event.mode())) {
            checks.add(new Check("link", event.digitalLink() != null, "/andra"));
        }
        checks.add(new Check("english", english(event.title()) && english(event.ingress()), "/andra"));
        return checks;
    }

    /** True while an invitation can still be sent. */
    public boolean isToPublish() {
        return isToPublish(event);
    }

    static boolean isToPublish(EventDetail event) {
        return "draft".equals(event.state()) || "announced".equals(event.state());
    }

    /** True while time and place can change, and it can be called off. */
    public boolean isMovable() {
        return !"held".equals(event.state()) && !"cancelled".equals(event.state());
    }

    public List<Conflict> getConflicts() {
        return isMovable() ? found : List.of();
    }

    private static boolean written(Text text) {
        return !text.sv().isBlank();
    }

    private static boolean english(Text text) {
        return text.en() != null && !text.en().isBlank();
    }
}
