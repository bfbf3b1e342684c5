package se.samling.gateway.pages.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.samling.gateway.client.event.EventClient;
import se.samling.gateway.client.event.EventSummary;
import se.samling.gateway.client.membership.MembershipClient;
import se.samling.gateway.words.Words;

/** What is coming, as RSS: everything, or one network's. {@code lang} chooses the language, as on every page. */
@Controller
class FeedController {

    private static final MediaType RSS = MediaType.parseMediaType("application/rss+xml;charset=UTF-8");

    private final EventClient events;
    private final MembershipClient membership;
    private final EventFeed feed;
    private final Words words;

    FeedController(EventClient events, MembershipClient membership, EventFeed feed, Words words) {
        this.events = events;
        this.membership = membership;
        this.feed = feed;
        this.words = words;
    }

    @GetMapping("/traffar.rss")
    ResponseEntity<String> all() {
        return answer(feed.write(words.say("feed.title"), words.say("layout.about"), "/", coming(null)));
    }

    @GetMapping("/natverk/{slug}/traffar.rss")
    ResponseEntity<String> network(@PathVariable String slug) {
        var network = membership.network(slug);
        return answer(feed.write(
                words.say("feed.of", words.in(network.name())),
                words.in(network.summary()),
                "/natverk/" + network.slug(),
                coming(network.slug())));
    }

    private List<EventSummary> coming(@Nullable String network) {
        return events.events(network, null, null, null, null).items();
    }

    private static ResponseEntity<String> answer(String rss) {
        return ResponseEntity.ok().contentType(RSS).body(rss);
    }
}
