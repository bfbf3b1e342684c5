package se.samling.gateway.pages.share;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.samling.gateway.client.course.CourseClient;
import se.samling.gateway.client.declaration.DeclarationClient;
import se.samling.gateway.client.event.EventClient;
import se.samling.gateway.client.event.EventDetail;
import se.samling.gateway.client.event.EventHost;
import se.samling.gateway.client.event.SeriesClient;
import se.samling.gateway.client.membership.Host;
import se.samling.gateway.client.membership.MembershipClient;
import se.samling.gateway.words.Dates;
import se.samling.gateway.words.Words;

/** Pictures of public pages. What says the same is drawn once. */
@RestController
class ShareController {

    private static final Duration KEPT = Duration.ofHours(1);
    private static final int DRAWN_AT_MOST = 200;

    private final EventClient events;
    private final SeriesClient series;
    private final MembershipClient membership;
    private final DeclarationClient declarations;
    private final CourseClient courses;
    private final Words words;
    private final Dates dates;
    private final Cache<SharePicture, byte[]> drawn =
            Caffeine.newBuilder().maximumSize(DRAWN_AT_MOST).build();

    ShareController(
            EventClient events,
            SeriesClient series,
            MembershipClient membership,
            DeclarationClient declarations,
            CourseClient courses,
            Words words,
            Dates dates) {
        this.events = events;
        this.series = series;
        this.membership = membership;
        this.declarations = declarations;
        this.courses = courses;
        this.words = words;
        this.dates = dates;
    }

    @GetMapping("/traffar/{slug}/bild.png")
    ResponseEntity<byte[]> event(@PathVariable String slug) {
        var event = events.event(slug);
        return answer(new SharePicture(belongsTo(event), words.in(event.title()), whenAndWhere(event)));
    }

    @GetMapping("/serier/{slug}/bild.png")
    ResponseEntity<byte[]> series(@PathVariable String slug) {
        var one = series.one(slug);
        return answer(new SharePicture(
                words.say("series.kind", one.dates().size()), words.in(one.title()), List.of(words.in(one.ingress()))));
    }

    @GetMapping("/natverk/{slug}/bild.png")
    ResponseEntity<byte[]> network(@PathVariable String slug) {
        var network = membership.network(slug);
        return answer(new SharePicture(
                words.say("share.network"),
                words.in(network.name()),
                List.of(network.hosts().stream().map(Host::name).collect(Collectors.joining(" · ")))));
    }

    @GetMapping("/deklarationer/{slug}/bild.png")
    ResponseEntity<byte[]> declaration(@PathVariable String slug) {
        var declaration = declarations.declaration(slug);
        return answer(new SharePicture(
                words.say("share.declaration"),
                words.in(declaration.title()),
                List.of(words.say("declaration.signatories", declaration.signatories()))));
    }

    @GetMapping("/kurser/{slug}/bild.png")
    ResponseEntity<byte[]> course(@PathVariable String slug) {
        var course = courses.course(slug);
        return answer(new SharePicture(
                words.say("share.course"),
                words.in(course.title()),
                List.of(words.say(
                        "share.course-steps", course.steps().size(), course.minMinutes(), course.maxMinutes()))));
    }

    private String belongsTo(EventDetail event) {
        return event.networks().isEmpty()
                ? event.hosts().stream().map(EventHost::name).collect(Collectors.joining(" · "))
                : event.networks().stream().map(one -> words.in(one.name())).collect(Collectors.joining(" · "));
    }

    private List<String> whenAndWhere(EventDetail event) {
        var facts = new ArrayList<String>();
        if ("cancelled".equals(event.state())) {
            facts.add(words.say("status.cancelled"));
        }
        facts.add(capital(dates.span(event.startsAt(), event.endsAt())));
        var mode = words.say("mode." + event.mode());
        facts.add(event.place() == null ? mode : mode + ", " + event.place().name());
        return facts;
    }

    private static String capital(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    private ResponseEntity<byte[]> answer(SharePicture picture) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .body(drawn.get(picture, SharePicture::png));
    }
}
