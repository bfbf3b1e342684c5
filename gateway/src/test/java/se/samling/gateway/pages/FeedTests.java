package se.samling.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samling.gateway.client.Page;
import se.samling.gateway.testing.Browser;
import se.samling.gateway.testing.GatewayTest;
import se.samling.gateway.testing.Peers;
import se.samling.gateway.testing.SampleAnswers;
import se.samling.gateway.testing.Samples;

/** Coming events as RSS: everything and per network, in both languages, readable by a feed reader whatever a title holds. */
@GatewayTest
class FeedTests {

    @LocalServerPort
    int port;

    private Browser browser;

    @BeforeEach
    void answers() {
        SampleAnswers.give();
        browser = new Browser(port);
    }

    @Test
    void everythingThatIsComingIsInTheFeedAndTheCancelledSaysSoInItsTitle() throws Exception {
        var page = browser.get("/traffar.rss");
        assertThat(page.header("Content-Type")).startsWith("application/rss+xml");
        var feed = read(page.body());
        assertThat(feed.getFeedType()).isEqualTo("rss_2.0");
        assertThat(feed.getLanguage()).isEqualTo("sv");
        assertThat(feed.getEntries()).hasSize(Samples.agenda().items().size());
        assertThat(feed.getEntries())
                .allSatisfy(entry -> assertThat(entry.getLink()).contains("/traffar/"))
                .extracting(SyndEntry::getUri)
                .doesNotHaveDuplicates()
                .allMatch(uri -> uri.startsWith("urn:uuid:"));
        assertThat(titles(feed)).anyMatch(title -> title.startsWith("Inställt: "));
        assertThat(feed.getEntries().getFirst().getDescription().getValue())
                .contains("onsdag 9 december 2026 kl. 09.30");
        var english = read(new Browser(port).inEnglish().get("/traffar.rss").body());
        assertThat(english.getTitle()).isEqualTo("Samling: coming events");
        assertThat(titles(english)).anyMatch(title -> title.startsWith("Cancelled: "));
    }

    @Test
    void aNetworkHasAFeedOfItsOwnThatItsPageLeadsTo() throws Exception {
        var page = browser.get("/natverk/statens-demokratinatverk");
        var own = "/natverk/statens-demokratinatverk/traffar.rss";
        assertThat(page.html().select("head link[type=application/rss+xml]").eachAttr("href"))
                .containsExactlyInAnyOrder("/traffar.rss", own);
        assertThat(page.html().select("footer a[href=/traffar.rss]")).hasSize(1);
        assertThat(page.html().select("main a[href=" + own + "]")).hasSize(1);
        var feed = read(browser.get(own).body());
        assertThat(feed.getTitle()).isEqualTo("Kommande träffar: Statens demokratinätverk");
        assertThat(Peers.EVENT.last("GET /api/events").query()).contains("network=statens-demokratinatverk");
        assertThat(browser.get("/natverk/inget-sadant/traffar.rss").status()).isEqualTo(404);
    }

    @Test
    void aTitleIsTextWhateverItHolds() throws Exception {
        var hostile = Samples.summary("hot-och-hat", "<b>Hot & hat</b> \u0001]]>", "2027-03-12T10:00:00", "open", null);
        Peers.EVENT.answer("GET /api/events", new Page<>(List.of(hostile), null));

        var feed = read(browser.get("/traffar.rss").body());

        assertThat(titles(feed)).containsExactly("<b>Hot & hat</b> ]]>");
    }

    private static List<String> titles(SyndFeed feed) {
        return feed.getEntries().stream().map(SyndEntry::getTitle).toList();
    }

    private static SyndFeed read(String rss) throws FeedException {
        return new SyndFeedInput().build(new StringReader(rss));
    }
}
