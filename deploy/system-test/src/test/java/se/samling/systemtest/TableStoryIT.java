package se.samling.systemtest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static se.samling.systemtest.Acts.follow;
import static se.samling.systemtest.Acts.logIn;
import static se.samling.systemtest.Acts.press;
import static se.samling.systemtest.Acts.publishDraft;
import static se.samling.systemtest.Acts.reloadUntil;
import static se.samling.systemtest.Acts.see;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The table of registrations: searched while one types, narrowed and ordered by links, acted on as a whole, read person by person. */
class TableStoryIT {

    private static Screens screens;
    private static Mailbox mailbox;
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @BeforeAll
    static void open() {
        mailbox = new Mailbox(RunningSystem.get().inbox());
        screens = new Screens("table");
    }

    @AfterAll
    static void close() {
        screens.close();
    }

    @Test
    void manyAreFoundActedOnAndReadAbout() {
        var desk = screens.window(1280, true, "sv");
        logIn(desk, "/arrangor", "karin.ek@forum.example", RunningSystem.get().secret("login.coordinator.password"));
        desk.waitForURL(url -> url.contains("/arrangor"));
        var table = "/arrangor/traffar/" + publish(desk) + "/anmalningar";
        enter(desk, table);

        searchWhileTyping(desk, table);
        writeToSome(desk, table);
        orderAndShare(desk, table);
        cancelAsAWhole(desk, table);
        mailbox.await("bo." + mark + "@ekstad.example", "avbokad");
        readAbout(desk, table);
        withoutScripts(table);
        assertThat(screens.complaints()).isEmpty();
    }

    private String publish(Page desk) {
        var day = LocalDate.now(ZoneId.of("Europe/Stockholm")).plusMonths(2);
        desk.navigate("/arrangor/traffar/ny?natverk=statens-demokratinatverk&borjar=" + day + "T09:00&slutar=" + day
                + "T10:00");
        desk.locator("#title").fill("Många " + mark);
        desk.locator("#ingress").fill("En träff för prövning.");
        desk.getByLabel("På plats").first().check();
        desk.locator("#placeName").fill("Huset");
        desk.getByLabel("Alla, även").first().check();
        return publishDraft(desk);
    }

    private void enter(Page desk, String table) {
        desk.navigate(table + "/lagg-till");
        desk.locator("#rows").fill("""
                Östen Ek; osten.%1$s@ekstad.example; Ekstads kommun
                Åsa Ek; asa.%1$s@ekstad.example; Ekstads kommun
                Bo Lind; bo.%1$s@ekstad.example; Älvsby kommun
                Ada Lind; ada.%1$s@ekstad.example; Älvsby kommun""".formatted(mark));
        press(desk, "Granska listan");
        press(desk, "Anmäl");
    }

    private void searchWhileTyping(Page desk, String table) {
        desk.navigate(table);
        see(desk, "4 anmälningar");
        screens.look(desk, "table");
        desk.locator("#sok").pressSequentially("älvs");
        assertThat(desk.locator("#traffar")).hasText("2 anmälningar");
        assertThat(desk.locator("#sok")).isFocused();
        assertThat(desk.locator("#tabell tbody th")).hasCount(2);
        desk.waitForURL(url -> url.contains("sok="));
    }

    /** Whoever is ticked gets the mail, and nobody else. */
    private void writeToSome(Page desk, String table) {
        desk.navigate(table + "?sok=" + mark + "&ordning=name");
        desk.locator("input[name=val]").first().check();
        desk.locator("#atgard").selectOption("write");
        desk.locator("#omfang").selectOption("valda");
        press(desk, "Gå vidare");
        see(desk, "En vald person");
        screens.look(desk, "write-to-chosen");
        press(desk, "Granska utskicket");
        see(desk, "En vald person");
        desk.locator("#subject").fill("Ta med kaffe " + mark);
        desk.locator("#words").fill("Kaffet är slut.");
        press(desk, "Granska utskicket");
        reloadUntil(
                "the chosen one",
                desk,
                () -> desk.locator("h2#skicka").innerText().contains("en person"));
        screens.look(desk, "mailing-to-chosen");
        press(desk, "Skicka nu");
        see(desk, "Utskicket är på väg till en person");
        mailbox.await("ada." + mark + "@ekstad.example", "Ta med kaffe " + mark);
    }

    /** What is chosen stands in the address, and a colleague who opens it sees the same. */
    private void orderAndShare(Page desk, String table) {
        desk.navigate(table);
        desk.locator("th a.sort").first().click();
        assertThat(desk.locator("th[aria-sort=ascending]")).containsText("Namn");
        assertThat(desk.locator("#tabell tbody th").first()).containsText("Ada Lind");
        assertThat(desk.locator("#tabell tbody th").last()).containsText("Östen Ek");
        desk.locator("details.fold summary").click();
        follow(desk, "Älvsby kommun");
        assertThat(desk.locator("#tabell tbody th")).hasCount(2);
        assertThat(desk.locator("th[aria-sort=ascending]")).containsText("Namn");
        screens.look(desk, "table-narrowed");
    }

    private void cancelAsAWhole(Page desk, String table) {
        desk.locator("#atgard").selectOption("cancel");
        desk.locator("#omfang").selectOption("alla");
        press(desk, "Gå vidare");
        screens.look(desk, "why");
        press(desk, "Titta igenom");
        see(desk, "Fyll i fältet");
        desk.locator("#skal").fill("Lokalen rymmer färre än vi trodde.");
        press(desk, "Titta igenom");
        see(desk, "Anmälningar: 2. Personer: 2.");
        assertThat(desk.locator("pre.mail-text")).containsText("Lokalen rymmer färre än vi trodde.");
        screens.look(desk, "proposal");
        press(desk, "Avboka 2 anmälningar");
        assertThat(desk.locator("#lage [role=status]")).hasText("Klart: 2 av 2.");
        screens.look(desk, "carried-out");
        follow(desk, "Till anmälningarna");
        assertThat(desk.locator(".filters a", new Page.LocatorOptions().setHasText("Avbokad")))
                .containsText("2");
    }

    private void readAbout(Page desk, String table) {
        desk.navigate(table + "?sok=bo." + mark);
        follow(desk, "Bo Lind");
        see(desk, "Arrangören avbokade: ”Lokalen rymmer färre än vi trodde.”");
        reloadUntil(
                "the mail of the cancellation",
                desk,
                () -> desk.locator("table.desk-table tbody tr").count() >= 2);
        screens.look(desk, "person");
        desk.reload();
        see(desk, "Karin Ek");
        desk.setViewportSize(390, 844);
        screens.look(desk, "person-phone");
        desk.navigate(table + "?lang=en");
        screens.look(desk, "table-phone-english");
        desk.setViewportSize(1280, 900);
        desk.navigate(table + "?lang=sv");
    }

    private void withoutScripts(String table) {
        var plain = screens.window(1280, false, "sv");
        logIn(plain, table, "karin.ek@forum.example", RunningSystem.get().secret("login.coordinator.password"));
        plain.locator("#sok").fill("osten." + mark);
        press(plain, "Sök");
        assertThat(plain.locator("#traffar")).hasText("1 anmälan");
        plain.locator("input[name=val]").check();
        plain.locator("#atgard").selectOption("give-place");
        press(plain, "Gå vidare");
        see(plain, "Står inte på väntelistan: 1.");
        screens.shoot(plain, "without-scripts");
    }
}
