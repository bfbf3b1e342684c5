package se.samling.systemtest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static se.samling.systemtest.Acts.follow;
import static se.samling.systemtest.Acts.logIn;
import static se.samling.systemtest.Acts.press;
import static se.samling.systemtest.Acts.publishDraft;
import static se.samling.systemtest.Acts.see;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The day itself: two doors, one of them without a connection for a while, and one without a script. */
class DayStoryIT {

    private static final double A_STATION_ASKS_MILLIS = 15_000;

    /** With the reader that stations have where the browser has none. */
    private static final String READ = """
            async picture => {
              const {decode} = await import('/assets/qr-decoder.js');
              const image = picture ? Object.assign(new Image(), {src: picture}) : document.querySelector('img.ticket');
              await image.decode();
              const canvas = Object.assign(document.createElement('canvas'), {width: 440, height: 440});
              const context = canvas.getContext('2d');
              context.drawImage(image, 0, 0, 440, 440);
              return decode(context.getImageData(0, 0, 440, 440));
            }""";

    /** Neither a station's record nor its page is left in the browser. */
    private static final String NOTHING_LEFT = """
            async () => {
              const open = indexedDB.open('samling-check-in');
              const database = await new Promise(resolve => { open.onsuccess = () => resolve(open.result); });
              const all = database.transaction('stations').objectStore('stations').getAll();
              const stations = await new Promise(resolve => { all.onsuccess = () => resolve(all.result); });
              database.close();
              const kept = await (await caches.open('samling-check-in')).keys();
              return stations.length === 0 && !kept.some(one => new URL(one.url).pathname.startsWith('/incheckning/'));
            }""";

    private static final Camera CAMERA = new Camera();

    private static Screens screens;
    private static Mailbox mailbox;
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @BeforeAll
    static void open() {
        mailbox = new Mailbox(RunningSystem.get().inbox());
        screens = new Screens("", CAMERA.arguments());
    }

    @AfterAll
    static void close() {
        screens.close();
    }

    @Test
    void everybodyIsCheckedInOnceWhateverTheConnectionIsLike() {
        var desk = screens.window(1280, true, "sv");
        logIn(
                desk,
                "/arrangor/traffar/ny?natverk=statens-demokratinatverk",
                "karin.ek@forum.example",
                RunningSystem.get().secret("login.coordinator.password"));
        var event = publish(desk);
        enter(desk, event);
        var doorA = door(desk, event, "Entré A");
        var doorB = door(desk, event, "Entré B");
        screens.look(desk, "day-desk");
        var letter = mailbox.await("asa." + mark + "@ekstad.example", "Du är anmäld");
        theirCode(letter);

        // Door A reads one through its camera; door B has lost its connection and checks in the same one, and another.
        doorB.context().setOffline(true);
        readByCamera(doorA, letter);
        see(doorA, "Åsa " + mark + " är incheckad");
        screens.look(doorA, "day-station");
        checkIn(doorB, said(letter));
        checkIn(doorB, "Bo " + mark);
        see(doorB, "Ej skickat: 2");
        screens.look(doorB, "day-offline");
        // The page opens without a connection too, with what was done.
        doorB.reload();
        see(doorB, "Ej skickat: 2");
        assertThat(doorB.locator("#arrived")).hasText("2");

        // Back again: nobody is counted twice, and door B is told where and when.
        doorB.context().setOffline(false);
        assertThat(doorB.locator("#outcome"))
                .containsText(
                        "är redan incheckad",
                        new LocatorAssertions.ContainsTextOptions().setTimeout(A_STATION_ASKS_MILLIS));
        assertThat(doorB.locator("#outcome")).containsText("Entré A");
        assertThat(doorB.locator("#unsent")).isHidden();
        screens.look(doorB, "day-reconciled");
        arrived(doorA, "2");
        arrived(doorB, "2");

        // Undone at the other door; and somebody who was not registered.
        line(doorA, "Bo " + mark).locator("button").click();
        see(doorA, "är ångrad");
        arrived(doorB, "1");
        dropIn(doorA);
        arrived(doorB, "2");

        groupInParts(doorA, doorB);

        withoutScript(doorB.url());
        paper(desk, event);
        over(doorA);
        ended(desk, event, doorB);
        assertThat(screens.complaints()).isEmpty();
    }

    private String publish(Page desk) {
        desk.locator("#title").fill("Dagen " + mark);
        desk.locator("#ingress").fill("En träff för prövning.");
        var day = LocalDate.now(ZoneId.of("Europe/Stockholm")).plusDays(1).toString();
        desk.locator("#startsAt").fill(day);
        desk.locator("#startsClock").fill("09:00");
        desk.locator("#endsAt").fill(day);
        desk.locator("#endsClock").fill("12:00");
        desk.getByLabel("På plats").first().check();
        desk.locator("#placeName").fill("Sal 1");
        desk.getByLabel("Alla, även").first().check();
        return publishDraft(desk);
    }

    private void enter(Page desk, String event) {
        desk.navigate("/arrangor/traffar/" + event + "/anmalningar/lagg-till");
        desk.locator("#rows").fill("""
                Åsa %1$s; asa.%1$s@ekstad.example; Ekstads kommun
                Bo %1$s; bo.%1$s@ekstad.example; Ekstads kommun
                Cecilia %1$s; cecilia.%1$s@ekstad.example; Ekstads kommun
                Gry %1$s; gry.%1$s@ekstad.example; Ekstads kommun""".formatted(mark));
        press(desk, "Granska listan");
        press(desk, "Anmäl");
        desk.navigate("/arrangor/traffar/" + event + "/incheckning");
    }

    /** Opened at the desk, and by its link on a telephone that nobody has logged in on. */
    private static Page door(Page desk, String event, String name) {
        desk.locator("#name").fill(name);
        press(desk, "Öppna en station");
        see(desk, "Stationen " + name + " är öppen");
        var link = desk.locator(".stations > li")
                .filter(new Locator.FilterOptions().setHasText(name))
                .locator("a")
                .getAttribute("href");
        var phone = screens.window(390, true, "sv");
        phone.navigate(link);
        phone.waitForFunction("async () => (await navigator.serviceWorker.ready).active?.state === 'activated'"
                + " && await caches.match(location.pathname, {ignoreVary: true}) !== undefined");
        return phone;
    }

    /** The picture of the mail is held up, as somebody does with their telephone. */
    private static void readByCamera(Page door, Mail letter) {
        door.context().grantPermissions(List.of("camera"));
        CAMERA.show(letter.picture("ticket@samling"));
        door.locator("#scan").click();
        assertThat(door.locator("#outcome"))
                .containsText(
                        "är incheckad", new LocatorAssertions.ContainsTextOptions().setTimeout(A_STATION_ASKS_MILLIS));
        screens.look(door, "day-camera");
        door.locator("#scan").click();
        assertThat(door.locator("#camera")).isHidden();
    }

    /** The code in words, for whoever sees no picture. */
    private static String said(Mail letter) {
        var words = Pattern.compile("Din kod: (\\S{9})").matcher(letter.text());
        assertThat(words.find()).as(letter.text()).isTrue();
        return words.group(1);
    }

    private void theirCode(Mail letter) {
        var page = screens.window(390, true, "sv");
        page.navigate(letter.link("/min-anmalan/"));
        assertThat(page.locator("img.ticket")).isVisible();
        assertThat((boolean) page.locator("img.ticket").evaluate("image => image.complete && image.naturalWidth > 0"))
                .isTrue();
        var mailed = "data:image/png;base64," + Base64.getEncoder().encodeToString(letter.picture("ticket@samling"));
        assertThat((String) page.evaluate(READ))
                .as("what a station's camera reads")
                .hasSizeGreaterThan(80)
                .isEqualTo(page.evaluate(READ, mailed));
        see(page, said(letter));
        screens.look(page, "day-ticket");
    }

    /** Once the event is over, whichever page is opened next erases its list. */
    private static void over(Page door) {
        door.evaluate("""
                async () => {
                  const {update} = await import('/assets/check-in-store.js');
                  const token = document.querySelector('[data-station]').dataset.token;
                  await update(token, record => { record.list.event.closes = '2020-01-01T00:00:00Z'; });
                }""");
        assertThat((boolean) door.evaluate(NOTHING_LEFT)).isFalse();
        door.navigate("/");
        door.waitForFunction(NOTHING_LEFT);
    }

    /** Logging out in one window erases what stations keep, in every window. */
    private static void loggedOut(Page station) {
        assertThat((boolean) station.evaluate(NOTHING_LEFT)).isFalse();
        var elsewhere = station.context().newPage();
        elsewhere.navigate("/mina-sidor");
        elsewhere.locator("form[action$='/logga-ut'] button").click();
        elsewhere.waitForURL("**/utloggad");
        elsewhere.waitForFunction(NOTHING_LEFT);
        assertThat(station.locator("#outcome")).containsText("raderad ur telefonen");
        assertThat(station.locator("#people > li")).hasCount(0);
    }

    private static Locator line(Page door, String name) {
        return door.locator("#people > li").filter(new Locator.FilterOptions().setHasText(name));
    }

    private static void checkIn(Page door, String sought) {
        door.locator("#sok").fill(sought);
        var line = door.locator("#people > li");
        assertThat(line).hasCount(1);
        line.locator("button").click();
        assertThat(line).hasAttribute("data-state", "arrived");
        door.locator("#sok").fill("");
    }

    private static void arrived(Page door, String people) {
        assertThat(door.locator("#arrived"))
                .hasText(people, new LocatorAssertions.HasTextOptions().setTimeout(A_STATION_ASKS_MILLIS));
    }

    private void dropIn(Page door) {
        door.locator("main summary").click();
        door.locator("#drop-in #name").fill("Sen " + mark);
        press(door, "Anmäl och checka in");
        assertThat(door.locator(".error-summary a[href='#email']")).isVisible();
        assertThat(door.locator("#drop-in #name")).hasValue("Sen " + mark);
        screens.look(door, "day-drop-in-problem");
        door.locator("#drop-in #email").fill("sen." + mark + "@ekstad.example");
        press(door, "Anmäl och checka in");
        see(door, "Sen " + mark + " är incheckad");
    }

    /** Each of the group shows the group's code; one door asks how many, another counted some without a connection. */
    private void groupInParts(Page doorA, Page doorB) {
        var letter = mailbox.await("gry." + mark + "@ekstad.example", "Du är anmäld");
        var own = letter.link("/min-anmalan/");
        var token = own.substring(own.lastIndexOf('/') + 1).replaceFirst("\\?.*", "");
        var more = doorA.request()
                .put(
                        URI.create(own)
                                .resolve("/api/registrations/own/" + token + "/people")
                                .toString(),
                        RequestOptions.create()
                                .setHeader("Content-Type", "application/json")
                                .setData("{\"people\":4}"));
        assertThat(more.status()).as(more.text()).isEqualTo(200);
        doorB.locator("#sok").fill("Gry " + mark);
        var line = doorB.locator("#people > li");
        assertThat(line)
                .containsText(
                        "Grupp på 4", new LocatorAssertions.ContainsTextOptions().setTimeout(A_STATION_ASKS_MILLIS));
        doorB.context().setOffline(true);
        line.locator("input").fill("2");
        line.locator("button").click();
        see(doorB, "Gry " + mark + ": 2 av 4 har kommit");

        CAMERA.show(letter.picture("ticket@samling"));
        doorA.locator("#scan").click();
        assertThat(doorA.locator("#group-words"))
                .containsText(
                        "0 av 4 har kommit",
                        new LocatorAssertions.ContainsTextOptions().setTimeout(A_STATION_ASKS_MILLIS));
        assertThat(doorA.locator("#group-people")).hasValue("4");
        screens.look(doorA, "day-group");
        doorA.locator("#group-people").fill("5");
        doorA.locator("#group button[type=submit]").click();
        see(doorA, "Skriv ett antal mellan 1 och 4");
        doorA.locator("#group-people").fill("3");
        doorA.locator("#group button[type=submit]").click();
        see(doorA, "Gry " + mark + ": 3 av 4 har kommit");
        doorA.locator("#scan").click();
        arrived(doorA, "5");

        doorB.context().setOffline(false);
        see(doorB, "Gry " + mark + ": 1 räknades in här");
        arrived(doorB, "6");
        assertThat(line).containsText("4 av 4 har kommit");
        doorB.locator("#sok").fill("");
    }

    private void withoutScript(String station) {
        var plain = screens.window(390, false, "en");
        plain.navigate(station);
        plain.locator("#sok").fill("cecilia");
        press(plain, "Search");
        press(plain, "Check in Cecilia " + mark);
        see(plain, "Cecilia " + mark + " is checked in");
        screens.shoot(plain, "day-without-script");
    }

    private static void paper(Page desk, String event) {
        for (var file : new String[] {"namnbrickor.pdf", "deltagare.pdf"}) {
            var answer = desk.request().get("/arrangor/traffar/" + event + "/" + file);
            assertThat(new String(answer.body(), 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                    .isEqualTo("%PDF-");
        }
    }

    /** A closed station leaves nothing in the telephone. */
    private static void ended(Page desk, String event, Page door) {
        desk.navigate("/arrangor/traffar/" + event + "/incheckning");
        assertThat(desk.locator(".figures")).containsText("7");
        press(desk, "Stäng stationen Entré B");
        see(desk, "Stationen är stängd");
        assertThat(door.locator("#outcome"))
                .containsText(
                        "raderad ur telefonen",
                        new LocatorAssertions.ContainsTextOptions().setTimeout(A_STATION_ASKS_MILLIS));
        assertThat(door.locator("#people > li")).hasCount(0);
        assertThat((boolean) door.evaluate(
                        "async () => await caches.match(location.pathname, {ignoreVary: true}) === undefined"))
                .isTrue();
        follow(desk, "Öppna stationen Entré A här");
        see(desk, "har kommit");
        screens.look(desk, "day-station-desktop");
        loggedOut(desk);
    }
}
