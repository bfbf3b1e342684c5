package se.samling.systemtest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static se.samling.systemtest.Acts.awaitMoved;
import static se.samling.systemtest.Acts.follow;
import static se.samling.systemtest.Acts.logIn;
import static se.samling.systemtest.Acts.press;
import static se.samling.systemtest.Acts.publishDraft;
import static se.samling.systemtest.Acts.see;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two meetings go from on site to the screen in one act: who is at both gets one letter, and an entry for each. */
class ChangeoverStoryIT {

    private static Screens screens;
    private static Mailbox mailbox;
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @BeforeAll
    static void open() {
        mailbox = new Mailbox(RunningSystem.get().inbox());
        screens = new Screens();
    }

    @AfterAll
    static void close() {
        screens.close();
    }

    @Test
    void twoMeetingsGoToTheScreenByOneActAndOneLetter() {
        var desk = screens.window(1280, true, "sv");
        logIn(
                desk,
                "/arrangor/traffar/ny?natverk=statens-demokratinatverk",
                "karin.ek@forum.example",
                RunningSystem.get().secret("login.coordinator.password"));
        desk.waitForURL(url -> url.contains("/arrangor/"));
        var first = publish(desk, "Vårträff " + mark, 40);
        var second = publish(desk, "Sommarträff " + mark, 75);
        var both = "olle." + mark + "@ekstad.example";
        var one = "nina." + mark + "@ekstad.example";
        register(first, "Vårträff " + mark, "Olle Ek", both);
        register(second, "Sommarträff " + mark, "Olle Ek", both);
        register(second, "Sommarträff " + mark, "Nina Al", one);

        desk.navigate("/arrangor/schema");
        follow(desk, "Ställ om flera träffar");
        desk.getByLabel("Vårträff " + mark).check();
        desk.getByLabel("Sommarträff " + mark).check();
        desk.locator("#streamUrl").fill("https://play.example/live.m3u8");
        desk.locator("#message").fill("Vi ses på skärmen i vår.");
        screens.look(desk, "changeover-choose");

        // A colleague moves one of them meanwhile: nothing is changed, and it is named.
        var colleague = screens.window(390, true, "sv");
        logIn(
                colleague,
                "/arrangor/traffar/" + second + "/flytta",
                "admin@samling.example",
                RunningSystem.get().secret("login.admin.password"));
        colleague.locator("#startsClock").fill("10:00");
        press(colleague, "Se vad det innebär");
        press(colleague, "Flytta träffen");
        awaitMoved(colleague);
        press(desk, "Se vad det innebär");
        see(desk, "Sommarträff " + mark + " har ändrats sedan du valde den");
        assertThat(desk.locator("#message")).hasValue("Vi ses på skärmen i vår.");
        screens.look(desk, "changeover-changed-meanwhile");

        desk.getByLabel("Sommarträff " + mark).check();
        press(desk, "Se vad det innebär");
        see(desk, "2 träffar ställs om");
        see(desk, both);
        see(desk, "Vi ses på skärmen i vår.");
        screens.look(desk, "changeover-check");
        press(desk, "Ställ om 2 träffar");
        see(desk, "2 träffar är omställda");
        screens.look(desk, "changeover-done");

        var letter = mailbox.await(both, "Dina träffar hålls digitalt");
        assertThat(letter.text()).contains("Vårträff " + mark, "Sommarträff " + mark, "Vi ses på skärmen i vår.");
        assertThat(letter.calendars()).isEmpty();
        var entries = Awaitility.await("an entry for each")
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> mailbox.all(both, mail -> mail.subject().contains("Uppdaterad kalenderbokning")),
                        found -> found.size() == 2);
        assertThat(entries)
                .allSatisfy(mail -> assertThat(mail.calendar().getEvents())
                        .singleElement()
                        .satisfies(event ->
                                assertThat(event.getSequence().getValue()).isPositive()));
        var alone = mailbox.await(one, "Sommarträff " + mark + " hålls digitalt");
        assertThat(alone.calendars()).isNotEmpty();
        assertThat(mailbox.all(one, mail -> mail.subject().contains("Dina träffar")))
                .isEmpty();

        // The old link answers, and says how it is now.
        var page = screens.window(390, true, "sv");
        page.navigate(letter.link("/min-anmalan/"));
        see(page, "Digitalt");
        screens.look(page, "changeover-own-page");
        assertThat(screens.complaints()).isEmpty();
    }

    private static String publish(Page desk, String title, int days) {
        var day = LocalDate.now().plusDays(days).toString();
        desk.navigate("/arrangor/traffar/ny?natverk=statens-demokratinatverk");
        desk.locator("#title").fill(title);
        desk.locator("#ingress").fill("En träff för prövning.");
        desk.locator("#startsAt").fill(day);
        desk.locator("#startsClock").fill("09:00");
        desk.locator("#endsAt").fill(day);
        desk.locator("#endsClock").fill("12:00");
        desk.getByLabel("På plats").first().check();
        desk.locator("#placeName").fill("Stora salen");
        desk.getByLabel("Alla, även").first().check();
        return publishDraft(desk);
    }

    private static void register(String slug, String title, String name, String address) {
        var page = screens.window(1280, true, "sv");
        page.navigate("/traffar/" + slug + "/anmalan");
        page.locator("#name").fill(name);
        page.locator("#email").fill(address);
        Acts.readFirst(page);
        page.locator("form.form button[type=submit]").click();
        page.navigate(
                mailbox.await(address, "Bekräfta din anmälan till " + title).link("/anmalan/bekrafta/"));
        press(page, "Bekräfta anmälan");
        see(page, "Du är anmäld");
    }
}
