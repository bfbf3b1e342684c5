package se.samling.gateway.pages.feed;

import com.rometools.rome.feed.rss.Category;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.rss.Description;
import com.rometools.rome.feed.rss.Guid;
import com.rometools.rome.feed.rss.Item;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import se.samling.gateway.client.event.EventSummary;
import se.samling.gateway.pages.Layout;
import se.samling.gateway.words.Dates;
import se.samling.gateway.words.Words;

/**
 * Events as RSS 2.0. An item's guid is the event's id, so that one that moves stays one item; there is no pubDate, which would be read
 * as the day of the event.
 */
@Component
class EventFeed {

    /** What XML 1.0 cannot hold. */
    private static final Pattern UNWRITABLE =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final Layout layout;
    private final Words words;
    private final Dates dates;

    EventFeed(Layout layout, Words words, Dates dates) {
        this.layout = layout;
        this.words = words;
        this.dates = dates;
    }

    String write(String title, String description, String path, List<EventSummary> events) {
        var channel = new Channel("rss_2.0");
        channel.setTitle(text(title));
        channel.setDescription(text(description));
        channel.setLink(layout.address(path));
        channel.setLanguage(words.language());
        channel.setItems(events.stream().map(this::item).toList());
        try {
            return new WireFeedOutput().outputString(channel);
        } catch (FeedException incomplete) {
            throw new IllegalStateException(incomplete);
        }
    }

    private Item item(EventSummary event) {
        var guid = new Guid();
        guid.setPermaLink(false);
        guid.setValue("urn:uuid:" + event.id());
        var description = new Description();
        description.setType("text/plain");
        description.setValue(text(summary(event)));
        var item = new Item();
        item.setGuid(guid);
        item.setTitle(text(title(event)));
        item.setLink(layout.address("/traffar/" + event.slug()));
        item.setDescription(description);
        item.setCategories(event.networks().stream()
                .map(network -> category(words.in(network.name())))
                .toList());
        return item;
    }

    private static Category category(String name) {
        var category = new Category();
        category.setValue(text(name));
        return category;
    }

    /** Some readers show the title alone: a cancelled event says so there. */
    private String title(EventSummary event) {
        var title = words.in(event.title());
        return "cancelled".equals(event.state()) ? words.say("feed.cancelled", title) : title;
    }

    private String summary(EventSummary event) {
        var where = words.say("mode." + event.mode())
                + (event.place() == null || "digital".equals(event.mode()) ? "" : ", " + event.place());
        return dates.span(event.startsAt(), event.endsAt()) + ". " + where + ".";
    }

    private static String text(String words) {
        return UNWRITABLE.matcher(words).replaceAll("");
    }
}
