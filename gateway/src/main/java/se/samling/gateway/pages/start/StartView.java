package se.samling.gateway.pages.start;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.calls.Section;
import se.samling.gateway.client.Page;
import se.samling.gateway.client.Text;
import se.samling.gateway.client.course.CourseSummary;
import se.samling.gateway.client.event.EventSummary;
import se.samling.gateway.client.event.SeriesSummary;
import se.samling.gateway.client.membership.Network;

/**
 * What the start page shows. The filters count what following them would show.
 *
 * @param found how many events the agenda has
 */
public record StartView(
        Wanted wanted,
        Section<Agenda> agenda,
        int found,
        List<Filter> networkFilters,
        List<Filter> modeFilters,
        Section<List<SeriesSummary>> series,
        Section<List<Network>> networks,
        Section<List<CourseSummary>> courses) {

    private static final List<String> MODES = List.of("on-site", "digital");

    /** A filter as a link; {@code name} is a text or, for forms of meeting, a key of {@code mode.*}. */
    public record Filter(@Nullable Text name, @Nullable String mode, String href, int count, boolean current) {}

    static StartView of(
            Wanted wanted,
            Section<List<EventSummary>> events,
            Section<Page<SeriesSummary>> series,
            Section<List<Network>> networks,
            Section<List<CourseSummary>> courses) {
        var all = events.or(List.of());
        return new StartView(
                wanted,
                events.map(
                        some -> Agenda.of(some.stream().filter(wanted::matches).toList())),
                count(all, wanted),
                networkFilters(all, wanted),
                modeFilters(all, wanted),
                series.map(Page::items),
                networks,
                courses);
    }

    private static List<Filter> networkFilters(List<EventSummary> all, Wanted wanted) {
        var names = new LinkedHashMap<String, Text>();
        all.stream().flatMap(event -> event.networks().stream()).forEach(n -> names.putIfAbsent(n.slug(), n.name()));
        if (names.size() < 2 && wanted.network() == null) {
            return List.of();
        }
        var filters = new ArrayList<Filter>();
        filters.add(filter(null, null, all, wanted.inNetwork(null), wanted));
        names.forEach((slug, name) -> filters.add(filter(name, null, all, wanted.inNetwork(slug), wanted)));
        return filters;
    }

    private static List<Filter> modeFilters(List<EventSummary> all, Wanted wanted) {
        if (all.stream().map(EventSummary::mode).distinct().count() < 2 && wanted.mode() == null) {
            return List.of();
        }
        var filters = new ArrayList<Filter>();
        filters.add(filter(null, null, all, wanted.inMode(null), wanted));
        MODES.forEach(mode -> filters.add(filter(null, mode, all, wanted.inMode(mode), wanted)));
        return filters;
    }

    private static Filter filter(
            @Nullable Text name, @Nullable String mode, List<EventSummary> all, Wanted then, Wanted now) {
        return new Filter(name, mode, then.href(), count(all, then), then.equals(now));
    }

    private static int count(List<EventSummary> all, Wanted wanted) {
        return (int) all.stream().filter(wanted::matches).count();
    }
}
