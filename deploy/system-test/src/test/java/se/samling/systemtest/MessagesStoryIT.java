package se.samling.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samling.systemtest.Acts.follow;
import static se.samling.systemtest.Acts.logIn;
import static se.samling.systemtest.Acts.press;
import static se.samling.systemtest.Acts.publishDraft;
import static se.samling.systemtest.Acts.reloadUntil;
import static se.samling.systemtest.Acts.see;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An organiser writes to those who come, sees whose mail came back, and sends it again when the address works. */
class MessagesStoryIT {

    private static final String KARIN = "karin.ek@forum.example";

    private static Screens screens;
    private static Mailbox mailbox;
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String title = "Mejlträff " + mark;
    private final String address = "elsa." + mark + "@ekstad.example";
    private final LocalDate day = LocalDate.now(ZoneId.of("Europe/Stockholm")).plusMonths(3);

    @BeforeAll
    static void open() {
        mailbox = new Mailbox(RunningSystem.get().inbox());
        screens = new Screens("messages");
    }

    @AfterAll
    static void close() {
        screens.close();
    }

    @Test
    void aMailingIsTriedSetATimeAndStoppedAndAReturnedMailIsSentAgain() {
        var desk = screens.window(1280, true, "sv");
        logIn(desk, "/arrangor/schema", KARIN, RunningSystem.get().secret("login.coordinator.password"));
        desk.waitForURL(url -> url.contains("/arrangor/"));
        ownWords(desk);
        ownSender(desk);
        var mails = "/arrangor/traffar/" + publish(desk) + "/utskick";
        register(mails.split("/")[3]);
        writes(desk, mails);

        declines(desk, mails);
        Returned.nobodyThere(mailbox.await(address, "Du är anmäld"), address);
        desk.navigate(mails);
        reloadUntil("the returned mail is shown", desk, () -> desk.content().contains("Adressen tar inte emot mejl."));
        see(desk, "Studsade");
        screens.look(desk, "returned-mail");
        follow(desk, "Ta med kaffe");
        see(desk, "Stoppat");

        desk.navigate("/arrangor/mejl");
        see(desk, address);
        screens.look(desk, "addresses-and-sender");
        phone();
        press(desk, "Adressen " + address + " fungerar igen");
        see(desk, "Adressen får mejl igen");
        assertThat(desk.content()).doesNotContain(address);
        desk.navigate(mails);
        press(desk, "Skicka igen mejlet som inte kom fram");
        see(desk, "Ett mejl är på väg igen");
        Awaitility.await("the confirmation comes once more")
                .atMost(Duration.ofSeconds(60))
                .until(() -> mailbox.all(address, mail -> mail.subject().contains("Du är anmäld"))
                                .size()
                        == 2);
        desk.navigate("/arrangor/mejl/texter");
        follow(desk, "Bekräftelse");
        press(desk, "Tillbaka till standardtexten");
        see(desk, "Standardtexten gäller igen");
        assertThat(screens.complaints()).isEmpty();
    }

    /** Refused, looked at as it arrives, and kept; the confirmation that comes later has them. */
    private void ownWords(Page desk) {
        desk.navigate("/arrangor/mejl");
        follow(desk, "Skriv egna texter");
        follow(desk, "Bekräftelse");
        desk.locator("#sv").fill("Ta med {bok}.");
        press(desk, "Spara texten");
        see(desk, "Platsmarkören {bok} finns inte här");
        desk.locator("#sv").fill("Ta med en penna & <b>block</b> till {träff}.");
        press(desk, "Visa i mejlet");
        desk.frameLocator("iframe.mail-frame")
                .getByText("Ta med en penna & <b>block</b> till")
                .waitFor();
        screens.look(desk, "own-words");
        press(desk, "Spara texten");
        see(desk, "Texten är sparad");
        screens.look(desk, "all-own-words");
    }

    /** Confirmed by whoever reads the address's mail; its domain says nothing of us, so mail goes on coming from our address. */
    private void ownSender(Page desk) {
        var wanted = "traffar." + mark + "@forum.example";
        desk.navigate("/arrangor/mejl");
        follow(desk, "Skicka från er egen adress");
        desk.locator("#address").fill(wanted);
        press(desk, "Skicka bekräftelselänken");
        see(desk, "Väntar på bekräftelse");
        var reader = screens.window(390, true, "sv");
        reader.navigate(mailbox.await(wanted, "Bekräfta att").link("/avsandare/"));
        screens.look(reader, "sender-proof-phone");
        press(reader, "Ja, använd adressen");
        see(reader, "Adressen är bekräftad");
        desk.reload();
        see(desk, "Används inte än");
        screens.look(desk, "own-senders");
        desk.locator("summary", new Page.LocatorOptions().setHasText("Ta bort " + wanted))
                .click();
        press(desk, "Ta bort " + wanted);
        see(desk, "Adressen är borttagen");
    }

    /** The registration stands; a mail asks, and the organiser sees it. */
    private void declines(Page desk, String mails) {
        Returned.declined(mailbox.await(address, "Du är anmäld"), address);
        assertThat(mailbox.await(address, "Ska din anmälan").link("/min-anmalan/"))
                .endsWith("/avboj");
        desk.navigate(mails);
        see(desk, "Svar i kalendern");
        screens.look(desk, "calendar-answers");
    }

    /** Looked at as the reader sees it, tried on oneself, set a time, and stopped. */
    private void writes(Page desk, String mails) {
        desk.navigate(mails + "/egna/nytt");
        desk.locator("#subject").fill("Ta med kaffe");
        desk.locator("#words").fill("Kaffet är slut.\n\nTa med eget.");
        press(desk, "Granska utskicket");
        reloadUntil("the registration is known", desk, () -> desk.content().contains(address));
        see(desk, "Skicka till en person");
        screens.look(desk, "mailing");
        press(desk, "Skicka ett prov till mig");
        assertThat(mailbox.await(KARIN, "Ta med kaffe").text()).contains("Ta med eget.");
        desk.locator("details.fold summary").first().click();
        desk.locator("#day").fill(day.minusDays(7).toString());
        desk.locator("#clock").fill("09:00");
        press(desk, "Schemalägg utskicket");
        see(desk, "Utskicket går");
        press(desk, "Stoppa utskicket");
        see(desk, "Utskicket är stoppat");
    }

    private void phone() {
        var desk = screens.window(390, true, "en");
        logIn(desk, "/arrangor/mejl?lang=en", KARIN, RunningSystem.get().secret("login.coordinator.password"));
        desk.waitForURL(url -> url.contains("/arrangor/mejl"));
        see(desk, "Addresses out of reach");
        screens.look(desk, "addresses-english-phone");
        assertThat((Boolean) desk.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isTrue();
    }

    private String publish(Page desk) {
        desk.navigate("/arrangor/traffar/ny?natverk=statens-demokratinatverk&borjar=" + day + "T09:00&slutar=" + day
                + "T10:00");
        desk.locator("#title").fill(title);
        desk.locator("#ingress").fill("En träff för prövning.");
        desk.getByLabel("Digitalt").first().check();
        desk.getByLabel("Alla, även").first().check();
        return publishDraft(desk);
    }

    private void register(String slug) {
        var page = screens.window(390, true, "sv");
        page.navigate("/traffar/" + slug + "/anmalan");
        page.locator("#name").fill("Elsa " + mark);
        page.locator("#email").fill(address);
        Acts.readFirst(page);
        page.locator("form.form button[type=submit]").click();
        page.navigate(
                mailbox.await(address, "Bekräfta din anmälan till " + title).link("/anmalan/bekrafta/"));
        press(page, "Bekräfta anmälan");
        see(page, "Du är anmäld");
        assertThat(mailbox.await(address, "Du är anmäld").text())
                .contains("Ta med en penna & <b>block</b> till " + title, "/min-anmalan/");
    }
}
