package se.samling.event.readiness;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samling.event.language.Text;
import se.samling.event.schedule.Content;
import se.samling.event.schedule.Event;
import se.samling.event.schedule.EventState;
import se.samling.event.schedule.ProgrammeItem;

/** What should be there before an event is published, in the order of the editor's sections. */
public record Readiness(List<Check> checks) {

    /** {@code section}: what, when, audience, seats, contact or programme; what is required, publishing refuses to be without. */
    public record Check(String name, String section, boolean required, boolean done) {}

    public static Readiness of(Event event, Instant now) {
        var content = event.content();
        var checks = new ArrayList<Check>();
        checks.add(new Check("ingress", "what", true, !content.ingress().blank()));
        checks.add(
                new Check("description", "what", false, !content.description().blank()));
        checks.add(new Check("english", "what", false, english(content.title()) && english(content.ingress())));
        checks.add(new Check("future", "when", true, now.isBefore(event.span().end())));
        checks.addAll(whereTo(content));
        checks.add(
                new Check("audience-text", "audience", false, content.audience().text() != null));
        checks.add(new Check(
                "capacity",
                "seats",
                false,
                content.modes().stream().noneMatch(mode -> mode.equals("on-site") && content.capacity(mode) == null)));
        checks.add(new Check("programme", "programme", true, !event.programme().isEmpty()));
        if (!event.programme().isEmpty()) {
            checks.add(new Check(
                    "contributors",
                    "programme",
                    false,
                    event.programme().stream()
                            .map(ProgrammeItem::contributors)
                            .filter(Objects::nonNull)
                            .anyMatch(people -> !people.isEmpty())));
            checks.add(new Check(
                    "programme-english",
                    "programme",
                    false,
                    event.programme().stream().allMatch(item -> english(item.title()))));
        }
        return new Readiness(List.copyOf(checks));
    }

    private static List<Check> whereTo(Content content) {
        var checks = new ArrayList<Check>();
        var place = content.place();
        if (!content.mode().equals("digital")) {
            checks.add(new Check("place", "when", false, place != null));
            checks.add(new Check("accessibility", "when", false, place != null && place.accessibility() != null));
        }
        if (!content.mode().equals("on-site")) {
            checks.add(new Check("link", "when", false, content.digitalLink() != null));
        }
        return checks;
    }

    /** Whether it can be published as it is. */
    public boolean ready() {
        return checks.stream().allMatch(check -> check.done() || !check.required());
    }

    /** Once published there is nothing to get ready. */
    public static boolean concerns(Event event) {
        return event.stored() == EventState.DRAFT || event.stored() == EventState.ANNOUNCED;
    }

    private static boolean english(@Nullable Text text) {
        return text != null && text.en() != null && !text.en().isBlank();
    }
}
