package se.samling.systemtest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static se.samling.systemtest.Acts.follow;
import static se.samling.systemtest.Acts.logIn;
import static se.samling.systemtest.Acts.press;
import static se.samling.systemtest.Acts.readFirst;
import static se.samling.systemtest.Acts.see;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A series: one registers for some of its dates, a group comes together, one of them leaves, the organiser sees people counted. */
class SeriesStoryIT {

    private static final String SERIES = "/serier/det-demokratiska-samtalet-har-fatt-en-hardare-ton";
    private static Screens screens;
    private static Mailbox mailbox;

    @BeforeAll
    static void open() {
        mailbox = new Mailbox(RunningSystem.get().inbox());
        screens = new Screens();
    }

    @AfterAll
    static void close() {
        screens.close();
    }

    private static void look(Page page, boolean javaScript, String name) {
        if (javaScript) {
            screens.look(page, name);
        } else {
            screens.shoot(page, name + "-without-script");
        }
    }

    private static String somebody(String name) {
        return name + "." + UUID.randomUUID().toString().substring(0, 8) + "@ekstad.example";
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void oneFormTakesTwoOfFourDatesAndLeavingOneLeavesTheOther(boolean javaScript) {
        var address = somebody("ida");
        var page = screens.window(javaScript ? 1280 : 390, javaScript, "sv");
        page.navigate(SERIES);
        see(page, "Disa Norling");
        see(page, "Frågor om anmälan");
        look(page, javaScript, "series");
        page.navigate(SERIES + "/anmalan");
        readFirst(page);
        page.locator("#name").fill("Ida Holm");
        page.locator("#email").fill(address);
        press(page, "Fortsätt");
        see(page, "Välj minst ett datum");
        assertThat(page.locator("#name")).hasValue("Ida Holm");
        look(page, javaScript, "series-without-a-date");
        page.locator("input[name=eventIds]").nth(0).check();
        page.locator("input[name=eventIds]").nth(3).check();
        readFirst(page);
        press(page, "Fortsätt");
        look(page, javaScript, "series-check-mail");

        page.navigate(mailbox.awaitLink(address, "/serier/bekrafta/"));
        look(page, javaScript, "series-proof");
        press(page, "Bekräfta anmälan");
        see(page, "Du har en plats.");
        look(page, javaScript, "series-receipt");

        var receipt = mailbox.await(address, "Din anmälan till");
        assertThat(receipt.calendars()).isEmpty();
        assertThat(mailbox.await(address, " i kalendern").calendar().getMethod().isRequest())
                .isTrue();
        page.locator("main ol a").first().click();
        see(page, "Ida Holm");
        look(page, javaScript, "series-own-registration");
        follow(page, "Jag kan inte komma");
        press(page, "Avboka min anmälan");
        see(page, "Din anmälan är avbokad");
        page.navigate(mailbox.awaitLink(address, "/serier/bekrafta/"));
        see(page, "Avbokad.");
        see(page, "Du har en plats.");
        assertThat(screens.complaints()).isEmpty();
    }

    @Test
    void aGroupOfFiveIsCountedAsPeopleAndOneOfThemLeaves() {
        var coordinator = somebody("kim");
        var first = somebody("lo");
        var second = somebody("mo");
        var page = screens.window(390, true, "sv");
        page.navigate(SERIES + "/anmalan");
        readFirst(page);
        page.locator("input[name=eventIds]").nth(1).check();
        page.locator("#name").fill("Kim Ros");
        page.locator("#email").fill(coordinator);
        page.locator("#organisation").fill("Ekstads kommun");
        page.getByText("Vi är flera").click();
        page.locator("#people").fill("0");
        page.locator("#named").fill("Lo Ek, " + first + "\nMo Al, " + first);
        press(page, "Fortsätt");
        see(page, "Rad 2: Samma adress är angiven två gånger");
        screens.look(page, "group-with-problems");
        page.locator("#people").fill("5");
        page.locator("#named").fill("Lo Ek, " + first + "\nMo Al, " + second);
        readFirst(page);
        press(page, "Fortsätt");
        page.navigate(mailbox.awaitLink(coordinator, "/serier/bekrafta/"));
        press(page, "Bekräfta anmälan");
        page.locator("main ol a").first().click();
        see(page, "5 personer i gruppen");
        screens.look(page, "group-of-five");
        var event = page.locator("a[href^='/traffar/']").first().getAttribute("href");

        var named = screens.window(1280, true, "sv");
        named.navigate(mailbox.awaitLink(first, "/min-anmalan/").replace("/avboj", ""));
        see(named, "gruppen från Ekstads kommun");
        screens.look(named, "named-in-a-group");
        follow(named, "Jag kan inte komma");
        press(named, "Avboka min anmälan");
        see(named, "Din anmälan är avbokad");

        page.reload();
        see(page, "4 personer i gruppen");

        var desk = screens.window(1280, true, "sv");
        logIn(desk, "/arrangor" + event + "/anmalningar?sok=" + coordinator, "admin@samling.example", admin());
        see(desk, "Ekstads kommun, kontaktperson");
        screens.look(desk, "group-on-the-desk");
        desk.navigate("/arrangor/serier");
        screens.look(desk, "desk-series");
        follow(desk, "Det demokratiska samtalet");
        screens.look(desk, "desk-one-series");
        follow(desk, "Lägg till datum");
        screens.look(desk, "desk-series-dates");
        assertThat(screens.complaints()).isEmpty();
    }

    private static String admin() {
        return RunningSystem.get().secret("login.admin.password");
    }

    @Test
    void thePagesSpeakEnglishAndFitAPhone() {
        var page = screens.window(390, true, "en");
        for (var path : new String[] {SERIES, SERIES + "/anmalan"}) {
            page.navigate(path + "?lang=en");
            screens.look(page, "english-phone" + path.replace('/', '-'));
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                    .as("no sideways scroll on " + path)
                    .isTrue();
        }
    }
}
