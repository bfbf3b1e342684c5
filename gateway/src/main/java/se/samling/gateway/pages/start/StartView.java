package se.samling.gateway.pages.start;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import se.samling.gateway.calls.Section;
import se.samling.gateway.client.Page;
import se.samling.gateway.client.Text;
import se.samling.gateway.client.event.EventNetwork;
import se.samling.gateway.client.event.EventSummary;
import se.samling.gateway.client.event.SeriesSummary;
import se.samling.gateway.client.membership.Network;

/**
 * What the start page shows. The filters count what following them would show.
 *
 * @param earlier the page shows what has been, newest first
 */
public record StartView(
        Section<Agenda> agenda,
        List<Filter> networkFilters,
        List<Filter> modeFilters,
        Section<List<SeriesSummary>> series,
        Section<List<Network>> networks,
        boolean filtered,
        boolean earlier) {

    /** A filter as a link; {@code name} is a text or, for forms of meeting, a key of {@code mode.*}. */
    public record Filter(@Nullable Text name, @Nullable String mode, String href, int count, boolean current) {}

    static StartView of(
            Section<Page<EventSummary>> events,
            Section<Page<SeriesSummary>> series,
            Section<List<Network>> networks,
            @Nullable String network,
            @Nullable String mode,
            boolean earlier) {
        var all = events.map(Page::items).or(List.of());
        return new StartView(
                events.map(page -> Agenda.of(page.items().stream()
                        .filter(inNetwork(network).and(inMode(mode)))
                        .toList())),
                networkFilters(all, network, mode, earlier),
                modeFilters(all, network, mode, earlier),
                series.map(Page::items),
                networks,
                network != null || mode != null,
                earlier);
    }

    private static List<Filter> networkFilters(
            List<EventSummary> all, @Nullable String network, @Nullable String mode, boolean earlier) {
        var names = new LinkedHashMap<String, Text>();
        all.stream().flatMap(event -> event.networks().stream()).forEach(n -> names.putIfAbsent(n.slug(), n.name()));
        if (names.size() < 2 && network == null) {
            return List.of();
        }
        var filters = new ArrayList<Filter>();
        filters.add(new Filter(null, null, href(null, mode, earlier), count(all, inMode(mode)), network == null));
        names.forEach((slug, name) -> filters.add(new Filter(
                name,
                null,
                href(slug, mode, earlier),
                count(all, inNetwork(slug).and(inMode(mode))),
                slug.equals(network))));
        return filters;
    }

    private static List<Filter> modeFilters(
            List<EventSummary> all, @Nullable String network, @Nullable String mode, boolean earlier) {
        if (all.stream().map(EventSummary::mode).distinct().count() < 2 && mode == null) {
            return List.of();
        }
        var filters = new ArrayList<Filter>();
        filters.add(new Filter(null, null, href(network, null, earlier), count(all, inNetwork(network)), mode == null));
        for (var one : List.of("on-site", "digital")) {
            filters.add(new Filter(
                    null,
                    one,
                    href(network, one, earlier),
                    count(all, inNetwork(network).and(inMode(one))),
                    one.equals(mode)));
        }
        return filters;
    }

    private static int count(List<EventSummary> all, Predicate<EventSummary> filter) {
        return (int) all.stream().filter(filter).count();
    }

    private static Predicate<EventSummary> inNetwork(@Nullable String slug) {
        return event -> slug == null
                || event.networks().stream().map(EventNetwork::slug).anyMatch(slug::equals);
    }

    /** A hybrid meeting can be attended both on site and online. */
    private static Predicate<EventSummary> inMode(@Nullable String mode) {
        return event -> mode == null || Objects.equals(event.mode(), mode) || "hybrid".equals(event.mode());
    }

    private static String href(@Nullable String network, @Nullable String mode, boolean earlier) {
        var address = UriComponentsBuilder.fromPath("/");
        if (earlier) {
            address.queryParam("tidigare", "ja");
        }
        if (network != null) {
            address.queryParam("natverk", network);
        }
        if (mode != null) {
            address.queryParam("form", mode);
        }
        return address.encode().build().toUriString();
    }
}
