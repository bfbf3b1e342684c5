package se.samling.event.series.web;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samling.event.directory.Directory;
import se.samling.event.directory.KnownNetwork;
import se.samling.event.language.Text;
import se.samling.event.notice.Notice;
import se.samling.event.notice.Notices;
import se.samling.event.schedule.Credits;
import se.samling.event.schedule.Event;
import se.samling.event.schedule.EventState;
import se.samling.event.schedule.Events;
import se.samling.event.schedule.web.EventViews;
import se.samling.event.schedule.web.ProgrammeViews;
import se.samling.event.series.Series;
import se.samling.event.series.SeriesContent.Contact;

/** Series as the API shows them, with their public dates; organisers see drafts too. */
@Component
class SeriesViews {

    private final Events events;
    private final EventViews views;
    private final Credits credits;
    private final ProgrammeViews programmes;
    private final Directory directory;
    private final Notices notices;
    private final Clock clock;

    SeriesViews(
            Events events,
            EventViews views,
            Credits credits,
            ProgrammeViews programmes,
            Directory directory,
            Notices notices,
            Clock clock) {
        this.programmes = programmes;
        this.notices = notices;
        this.events = events;
        this.views = views;
        this.credits = credits;
        this.directory = directory;
        this.clock = clock;
    }

    /** A line of a list; {@code next} is the soonest date that has not ended, local in {@code zone}. */
    record Summary(
            UUID id,
            String slug,
            Text title,
            Text ingress,
            List<EventViews.HostView> hosts,
            List<KnownNetwork> networks,
            int dates,
            @Nullable LocalDateTime next,
            @Nullable LocalDateTime last,
            int version) {}

    /** {@code modes}: the ways to attend among its open dates. {@code unpublished}: dates that a publication would open. */
    record Detail(
            UUID id,
            String slug,
            Text title,
            Text ingress,
            Text description,
            @Nullable Text targetGroup,
            List<ProgrammeViews.PersonView> contributors,
            List<Contact> contacts,
            List<Contact> registrationContacts,
            List<EventViews.HostView> hosts,
            List<KnownNetwork> networks,
            List<EventViews.Summary> dates,
            List<UUID> openDates,
            List<String> modes,
            int unpublished,
            List<Text> notices,
            int version) {}

    List<Summary> summaries(List<Series> all, boolean drafts) {
        return all.stream().map(series -> summary(series, drafts)).toList();
    }

    private Summary summary(Series series, boolean drafts) {
        var dates = dates(series, drafts);
        var now = clock.instant();
        return new Summary(
                series.id(),
                series.slug(),
                series.content().title(),
                series.content().ingress(),
                hosts(series),
                networks(series),
                dates.size(),
                dates.stream()
                        .filter(event -> event.stored() != EventState.CANCELLED
                                && now.isBefore(event.span().end()))
                        .map(event -> event.span().startsAt())
                        .findFirst()
                        .orElse(null),
                dates.isEmpty() ? null : dates.getLast().span().startsAt(),
                series.version());
    }

    Detail detail(Series series, boolean organiser) {
        var dates = dates(series, organiser);
        var now = clock.instant();
        var open = dates.stream().filter(event -> event.takesRegistrations(now)).toList();
        var content = series.content();
        return new Detail(
                series.id(),
                series.slug(),
                content.title(),
                content.ingress(),
                content.description(),
                content.targetGroup(),
                programmes.people(
                        organiser ? content.contributors() : credits.shown(series.hostIds(), content.contributors())),
                content.contacts(),
                content.registrationContacts(),
                hosts(series),
                networks(series),
                views.summaries(dates),
                open.stream().map(Event::id).toList(),
                open.stream()
                        .flatMap(event -> event.content().modes().stream())
                        .distinct()
                        .sorted(java.util.Comparator.reverseOrder())
                        .toList(),
                (int) dates.stream()
                        .filter(event -> event.stored() == EventState.DRAFT || event.stored() == EventState.ANNOUNCED)
                        .filter(event -> now.isBefore(event.span().end()))
                        .count(),
                notices.of(series.hostIds()).stream().map(Notice::text).toList(),
                series.version());
    }

    List<Event> dates(Series series, boolean drafts) {
        return events.ofSeries(series.id()).stream()
                .filter(event -> drafts || event.stored() != EventState.DRAFT)
                .toList();
    }

    private List<EventViews.HostView> hosts(Series series) {
        var names = directory.organisationNames(series.hostIds());
        return series.hostIds().stream()
                .map(id -> new EventViews.HostView(id, names.getOrDefault(id, "")))
                .toList();
    }

    private List<KnownNetwork> networks(Series series) {
        var known = directory.networks(series.networkIds());
        return series.networkIds().stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .toList();
    }
}
