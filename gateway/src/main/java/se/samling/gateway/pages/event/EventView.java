package se.samling.gateway.pages.event;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.calls.Section;
import se.samling.gateway.client.course.CourseSummary;
import se.samling.gateway.client.declaration.Declaration;
import se.samling.gateway.client.docs.Collection;
import se.samling.gateway.client.event.Colleagues;
import se.samling.gateway.client.event.EventDetail;
import se.samling.gateway.client.event.EventNetwork;
import se.samling.gateway.client.event.MyRegistration;
import se.samling.gateway.client.event.ProgrammeItem;
import se.samling.gateway.client.event.SeriesContact;
import se.samling.gateway.client.event.SeriesDetail;

/**
 * An event's page.
 *
 * @param series what it is a date of; null when it stands alone
 * @param documents null for somebody not logged in where the event is a network's
 * @param courses that are launched at the event and can be read
 * @param colleagues for somebody logged in; null for everybody else
 * @param own the reader's registration; null for who has none, or is not logged in
 * @param declarations that are signed here
 * @param jsonLd schema.org/Event, ready for a script element
 */
public record EventView(
        EventDetail event,
        @Nullable Section<SeriesDetail> series,
        @Nullable Section<Collection> documents,
        List<CourseSummary> courses,
        @Nullable Section<Colleagues> colleagues,
        @Nullable MyRegistration own,
        List<Declaration> declarations,
        String jsonLd) {

    /** Whom to ask, with their roles: those of its series. */
    public List<SeriesContact> contacts() {
        return ofSeries(SeriesDetail::contacts);
    }

    /** Whom to ask about the registration. */
    public List<SeriesContact> registrationContacts() {
        return ofSeries(SeriesDetail::registrationContacts);
    }

    private List<SeriesContact> ofSeries(Function<SeriesDetail, List<SeriesContact>> which) {
        return series == null ? List.of() : series.map(which).or(List.of());
    }

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
            case "announced" ->
                cohort() != null
                        ? "announced-cohort"
                        : event.networks().isEmpty() ? "announced-no-network" : "announced";
            default -> event.state();
        };
    }

    /** True if the button to register belongs on the page. */
    public boolean isRegisterable() {
        return !isRegistered() && event.registrationOpen() && (!"full".equals(event.places()) || event.waitingList());
    }

    /** True for who has a place, or waits for one. */
    public boolean isRegistered() {
        return own != null;
    }

    /** The network that organisations apply to and pay for, whose participants need not register; null for other events. */
    public @Nullable EventNetwork cohort() {
        return event.networks().stream()
                .filter(EventNetwork::cohort)
                .findFirst()
                .orElse(null);
    }

    /** Whether the page has a part about documentation: there is something to read, or will be for a network's members. */
    public boolean isDocumented() {
        boolean something = documents != null
                && !documents.map(Collection::documents).or(List.of()).isEmpty();
        boolean away = documents != null && documents.isAway();
        return something || isOver() && (away || !event.networks().isEmpty());
    }

    public boolean isOver() {
        return "held".equals(event.state()) || "archived".equals(event.state());
    }
}
