package se.samling.notification.entry.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import se.samling.notification.calendar.CalendarEntry;
import se.samling.notification.calendar.CalendarMethod;
import se.samling.notification.calendar.Calendars;
import se.samling.notification.entry.EventEntries;
import se.samling.notification.entry.OwnEntries;
import se.samling.notification.entry.PersonalFeeds;
import se.samling.notification.event.Event;
import se.samling.notification.event.Events;
import se.samling.notification.language.Language;
import se.samling.notification.network.Network;
import se.samling.notification.network.Networks;
import se.samling.notification.series.AllSeries;
import se.samling.notification.series.Series;
import se.samling.platform.problem.Forbidden;
import se.samling.platform.problem.NotFound;
import se.samling.platform.security.Caller;

/** text/calendar for downloads and subscriptions; METHOD:PUBLISH. */
@RestController
class CalendarController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final int YEARS_BACK = 1;

    /** A full public address, to subscribe to. */
    record FeedAddress(String address) {}

    private final Events events;
    private final Networks networks;
    private final EventEntries entries;
    private final OwnEntries own;
    private final PersonalFeeds feeds;
    private final AllSeries allSeries;
    private final Clock clock;

    CalendarController(
            Events events,
            Networks networks,
            EventEntries entries,
            OwnEntries own,
            PersonalFeeds feeds,
            AllSeries allSeries,
            Clock clock) {
        this.allSeries = allSeries;
        this.events = events;
        this.networks = networks;
        this.entries = entries;
        this.own = own;
        this.feeds = feeds;
        this.clock = clock;
    }

    /** Downloads a public event as a calendar entry. In Swedish, or English where {@code Accept-Language} asks for it first. */
    @GetMapping(path = "/api/events/{id}/calendar.ics", produces = "text/calendar;charset=UTF-8")
    ResponseEntity<String> event(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String languages) {
        Event event = events.find(id).orElseThrow(() -> new NotFound("event", id));
        return answer(
                event.slug(),
                Calendars.write(CalendarMethod.PUBLISH, entries.open(event, language(languages))),
                CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic());
    }

    /** Downloads one's own registration as a calendar entry, by the link in the mail. */
    @GetMapping(path = "/api/calendars/registrations/{token}", produces = "text/calendar;charset=UTF-8")
    ResponseEntity<String> registration(@PathVariable String token) {
        return answer("samling", Calendars.write(CalendarMethod.PUBLISH, own.byToken(token)), CacheControl.noStore());
    }

    /** Gives the address of the caller's own calendar feed. */
    @GetMapping("/api/calendars/me")
    FeedAddress mine(Caller caller) {
        return new FeedAddress(feeds.address(person(caller)));
    }

    /** Gives the caller's own calendar feed a new address; the earlier one ends. */
    @PostMapping("/api/calendars/me/renewals")
    FeedAddress renew(Caller caller) {
        return new FeedAddress(feeds.renew(person(caller)));
    }

    /** Serves a person's own calendar feed, by the address that only they know. */
    @GetMapping(path = "/api/calendars/people/{token}", produces = "text/calendar;charset=UTF-8")
    ResponseEntity<String> person(@PathVariable String token) {
        return answer("samling", feeds.byToken(token), CacheControl.noStore());
    }

    /** Serves a network's public events as a calendar feed, a year back and all to come. Cancelled ones stay and say so. */
    @GetMapping(path = "/api/networks/{slug}/calendar.ics", produces = "text/calendar;charset=UTF-8")
    ResponseEntity<String> network(
            @PathVariable String slug,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String languages) {
        Network network = networks.bySlug(slug).orElseThrow(() -> new NotFound("network", slug));
        Language language = language(languages);
        LocalDateTime from =
                LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).minusYears(YEARS_BACK);
        return answer(
                slug,
                Calendars.feed(
                        network.name().in(language),
                        events.ofNetwork(network.networkId(), from).stream()
                                .map(event -> entries.open(event, language))
                                .toList()),
                CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic());
    }

    /** Serves a series' public dates as a calendar feed. */
    @GetMapping(path = "/api/series/{id}/calendar.ics", produces = "text/calendar;charset=UTF-8")
    ResponseEntity<String> series(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String languages) {
        Series series = allSeries.find(id).orElseThrow(() -> new NotFound("series", id));
        Language language = language(languages);
        List<CalendarEntry> dates = events.ofSeries(id).stream()
                .map(event -> entries.open(event, language))
                .toList();
        if (dates.isEmpty()) {
            throw new NotFound("series", id);
        }
        return answer(
                series.slug(),
                Calendars.feed(series.title().in(language), dates),
                CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic());
    }

    private static UUID person(Caller caller) {
        if (caller.personId() == null) {
            throw new Forbidden("forbidden");
        }
        return caller.personId();
    }

    /** Swedish for calendar programs, which mostly say nothing; English where it is asked for first. */
    private static Language language(@Nullable String languages) {
        return Language.of(languages == null || languages.length() < 2 ? null : languages.substring(0, 2));
    }

    private static ResponseEntity<String> answer(String name, String calendar, CacheControl cache) {
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(cache)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + ".ics")
                                .build()
                                .toString())
                .body(calendar);
    }
}
