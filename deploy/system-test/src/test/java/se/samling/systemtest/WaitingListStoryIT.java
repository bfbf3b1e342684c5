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
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A full meeting: the first in the queue is offered the place, declines, the next takes it; then the meeting
 * moves and is answered; one more place is made, once the host has seen who gets it; and late changes are asked for.
 */
class WaitingListStoryIT {

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
    void aFreedPlaceIsOfferedInOrderAMoveIsAnsweredAndALateChangeIsAskedFor() {
        var desk = screens.window(1280, true, "sv");
        logIn(
                desk,
                "/arrangor/traffar/ny?natverk=statens-demokratinatverk",
                "karin.ek@forum.example",
                RunningSystem.get().secret("login.coordinator.password"));
        desk.waitForURL(url -> url.contains("/arrangor/"));
        var slug = publish(desk);
        desk.navigate("/arrangor/traffar/" + slug + "/anmalningar");
        desk.locator("main a[href$='/vantelista']").click();
        desk.getByLabel("Blir erbjuden platsen").check();
        press(desk, "Spara villkoren");
        see(desk, "Villkoren är sparade");
        enter(desk, slug, "Anna Ek");
        enter(desk, slug, "Bo Al");
        enter(desk, slug, "Cilla Rö");

        leave(address("Anna Ek"));
        var offer = mailbox.await(address("Bo Al"), "En plats är ledig");
        var first = screens.window(390, true, "sv");
        first.navigate(offer.link("/min-anmalan/"));
        see(first, "Det finns en plats till dig");
        follow(first, "Svara på erbjudandet");
        screens.look(first, "offer");
        follow(first, "Nej tack");
        press(first, "Lämna väntelistan");

        var next = screens.window(1280, true, "sv");
        next.navigate(mailbox.await(address("Cilla Rö"), "En plats är ledig").link("/min-anmalan/"));
        screens.look(next, "offer-own-page");
        desk.navigate("/arrangor/traffar/" + slug + "/anmalningar/vantelista");
        see(desk, "En plats, svar senast");
        screens.look(desk, "waiting-list");
        follow(next, "Svara på erbjudandet");
        press(next, "Ja, jag tar platsen");
        see(next, "Du är anmäld");

        desk.navigate("/arrangor/traffar/" + slug + "/flytta");
        desk.locator("#startsClock").fill("10:00");
        press(desk, "Se vad det innebär");
        press(desk, "Flytta träffen");
        awaitMoved(desk);
        desk.navigate("/arrangor/traffar/" + slug + "/anmalningar/svar");
        see(desk, "Har inte svarat (1)");
        desk.getByLabel("Mister sin plats").check();
        screens.look(desk, "answers-to-a-move");
        press(desk, "Påminn en person");
        see(desk, "En person får en påminnelse");
        next.navigate(mailbox.await(address("Cilla Rö"), "Passar den nya tiden").link("/min-anmalan/"));
        see(next, "går din plats vidare");
        press(next, "Ja, jag kommer");
        desk.reload();
        see(desk, "Kommer (1)");

        enter(desk, slug, "Dan Ed");
        desk.navigate("/arrangor/traffar/" + slug + "/redigera");
        desk.locator("#onSiteCapacity").fill("2");
        desk.locator("#onSiteCapacity").blur();
        see(desk, "En person på väntelistan erbjuds en plats");
        see(desk, "Dan Ed");
        screens.look(desk, "places-to-give");
        press(desk, "Spara och erbjud en person en plats");
        see(desk, "Sparat kl.");
        mailbox.await(address("Dan Ed"), "En plats är ledig");
        desk.navigate("/arrangor/traffar/" + slug + "/platser");
        desk.locator("#each").fill("3");
        screens.look(desk, "places-per-organisation");
        press(desk, "Spara");
        see(desk, "Platserna är fördelade");
        first.navigate("/traffar/" + slug + "/anmalan");
        see(first, "Högst 3 personer per organisation");
        asksLate(desk, next, slug);
        assertThat(screens.complaints()).isEmpty();
    }

    /** The day for changes passes; what is asked for does not fit, and is declined with a word. */
    private void asksLate(Page desk, Page person, String slug) {
        desk.navigate("/arrangor/traffar/" + slug + "/andra");
        desk.locator("#deadline").fill(LocalDate.now().minusDays(1).toString());
        desk.locator("#deadlineClock").fill("12:00");
        press(desk, "Spara ändringarna");
        see(desk, "Ändringarna är sparade");

        person.reload();
        follow(person, "Begär ändring");
        screens.look(person, "request-choose");
        follow(person, "Bli fler eller färre");
        person.locator("#people").fill("2");
        person.locator("#word").fill("En ny kollega vill följa med");
        screens.look(person, "request");
        press(person, "Skicka begäran");
        see(person, "Din begäran är skickad");
        screens.look(person, "request-on-own-page");

        desk.navigate("/arrangor/traffar/" + slug);
        follow(desk, "En begärd ändring väntar på svar");
        see(desk, "Vill bli 2 personer i stället för 1");
        desk.locator("textarea[name=answer]").fill("Salen är full");
        press(desk, "Godkänn ändringen för Cilla Rö");
        see(desk, "Det finns inte plats, så inget är ändrat");
        screens.look(desk, "requests-no-room");
        press(desk, "Avslå ändringen för Cilla Rö");
        see(desk, "Begäran är avslagen");
        var answer = mailbox.await(address("Cilla Rö"), "blev inte godkänd");
        var phone = screens.window(390, false, "sv");
        phone.navigate(answer.link("/min-anmalan/"));
        see(phone, "Salen är full");
        follow(phone, "Jag kan inte komma");
        see(phone, "Begär att få avboka");
        screens.shoot(phone, "request-phone");
        press(phone, "Begär avbokning");
        see(phone, "Din begäran är skickad");
        desk.reload();
        press(desk, "Godkänn ändringen för Cilla Rö");
        see(desk, "Ändringen är godkänd och gjord");
        mailbox.await(address("Cilla Rö"), "är avbokad");
    }

    private String address(String name) {
        return name.toLowerCase(Locale.ROOT).replace(' ', '.').replace('ö', 'o') + "." + mark + "@ekstad.example";
    }

    private void enter(Page desk, String slug, String name) {
        desk.navigate("/arrangor/traffar/" + slug + "/anmalningar/lagg-till");
        desk.locator("#name").fill(name);
        desk.locator("#email").fill(address(name));
        desk.locator("main form").first().locator("button[type=submit]").click();
        assertThat(desk).hasURL(Pattern.compile(".*/anmalningar$"));
    }

    private static void leave(String address) {
        var page = screens.window(390, true, "sv");
        page.navigate(mailbox.awaitLink(address, "/min-anmalan/"));
        follow(page, "Jag kan inte komma");
        press(page, "Avboka min anmälan");
        see(page, "Din anmälan är avbokad");
    }

    private String publish(Page desk) {
        var day = LocalDate.now().plusDays(44).toString();
        desk.locator("#title").fill("Full träff " + mark);
        desk.locator("#ingress").fill("En träff för prövning.");
        desk.locator("#startsAt").fill(day);
        desk.locator("#startsClock").fill("09:00");
        desk.locator("#endsAt").fill(day);
        desk.locator("#endsClock").fill("12:00");
        desk.getByLabel("På plats").first().check();
        desk.locator("#placeName").fill("Lilla salen");
        desk.locator("#onSiteCapacity").fill("1");
        desk.locator("#waitingList").check();
        desk.getByLabel("Alla, även").first().check();
        return publishDraft(desk);
    }
}
