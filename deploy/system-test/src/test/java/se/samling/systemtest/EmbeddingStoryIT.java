package se.samling.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samling.systemtest.Acts.follow;
import static se.samling.systemtest.Acts.press;
import static se.samling.systemtest.Acts.readFirst;
import static se.samling.systemtest.Acts.see;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A host shows our list and our registration on its own site. The site's name is an address in numbers, ours is a word: to the
 * browser they are two sites, and no cookie of ours reaches the frame.
 */
class EmbeddingStoryIT {

    private static final String LIST = "/traffar/inbaddad?natverk=statens-demokratinatverk";

    private static Screens screens;
    private static Mailbox mailbox;
    private static HttpServer site;

    @BeforeAll
    static void open() throws IOException {
        var system = RunningSystem.get();
        mailbox = new Mailbox(system.inbox());
        screens = new Screens();
        site = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        site.createContext("/", exchange -> {
            var framed = system.gateway() + exchange.getRequestURI().toString();
            var html = """
                    <!doctype html><html lang="sv"><title>Kommunens egen webbplats</title>
                    <h1>Kommunens egen webbplats</h1><iframe src="%s" title="Samling" width="100%%" height="900"></iframe>
                    """.formatted(framed).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, html.length);
            exchange.getResponseBody().write(html);
            exchange.close();
        });
        site.start();
    }

    @AfterAll
    static void close() {
        site.stop(0);
        screens.close();
    }

    @Test
    void somebodyRegistersInAFrameOnAnotherSiteWithoutScript() {
        var page = screens.window(1280, false, "sv");
        page.navigate(there(LIST));
        var list = page.frameLocator("iframe");
        var event = list.locator(".agenda a.name, .agenda a").first().getAttribute("href");
        screens.shoot(page, "framed-list");
        assertThat(event).startsWith("/traffar/");

        page.navigate(there(open(page) + "/anmalan/inbaddad"));
        var address = "eva." + UUID.randomUUID().toString().substring(0, 8) + "@kulturdata.example";
        var frame = page.frameLocator("iframe");
        frame.locator("#name").fill("Eva Lind");
        frame.locator("#email").fill("ingen adress");
        chooseOnSite(frame);
        readFirst(page);
        send(frame);
        PlaywrightAssertions.assertThat(frame.locator(".error-summary")).isVisible();
        PlaywrightAssertions.assertThat(frame.locator("#name")).hasValue("Eva Lind");
        screens.shoot(page, "framed-form-with-a-problem");
        frame.locator("#email").fill(address);
        readFirst(page);
        send(frame);
        PlaywrightAssertions.assertThat(frame.locator("h1")).containsText("öppna mejlet");
        screens.shoot(page, "framed-form-sent");
        assertThat(page.url()).startsWith("http://127.0.0.1:");
        assertThat(page.context().cookies(RunningSystem.get().gateway().toString()))
                .isEmpty();

        page.navigate(mailbox.awaitLink(address, "/anmalan/bekrafta/"));
        see(page, "Eva Lind");
        assertThat(screens.complaints()).isEmpty();
    }

    @Test
    void somebodyTellsOfAFault() {
        var page = screens.window(390, true, "sv");
        page.navigate("/kurser");
        page.getByRole(AriaRole.CONTENTINFO)
                .getByRole(AriaRole.LINK)
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Rapportera fel"))
                .click();
        PlaywrightAssertions.assertThat(page.locator("#page")).hasValue("/kurser");
        screens.look(page, "report-a-fault");
        var words = "Kontrasten är för svag " + UUID.randomUUID();
        page.locator("#text").fill(words);
        readFirst(page);
        press(page, "Skicka");
        see(page, "felet är rapporterat");
        follow(page, "Till startsidan");
        assertThat(mailbox.await("drift@samling.example", "/kurser").text()).contains(words);
    }

    /** A meeting that can be registered for, found as a visitor finds it. */
    private static String open(Page page) {
        var visitor = page.context().newPage();
        visitor.navigate("/natverk/statens-demokratinatverk");
        for (var href : visitor.locator(".agenda a").all().stream()
                .map(link -> link.getAttribute("href"))
                .filter(href -> href != null && href.matches("/traffar/[^/?]+"))
                .distinct()
                .toList()) {
            visitor.navigate(href);
            if (visitor.locator("a[href='" + href + "/anmalan']").count() > 0) {
                visitor.close();
                page.context().clearCookies();
                return href;
            }
        }
        throw new AssertionError("no meeting is open");
    }

    private static void chooseOnSite(FrameLocator frame) {
        var choice = frame.locator("input[type=radio][name=mode]");
        if (choice.count() > 0) {
            choice.first().check();
        }
    }

    private static void send(FrameLocator frame) {
        frame.getByRole(AriaRole.BUTTON).last().click();
    }

    private static String there(String path) {
        return "http://127.0.0.1:" + site.getAddress().getPort() + path;
    }
}
