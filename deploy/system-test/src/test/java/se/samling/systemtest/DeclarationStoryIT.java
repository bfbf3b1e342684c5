package se.samling.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samling.systemtest.Acts.follow;
import static se.samling.systemtest.Acts.logIn;
import static se.samling.systemtest.Acts.press;
import static se.samling.systemtest.Acts.readFirst;
import static se.samling.systemtest.Acts.see;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A declaration from its first version to the follow-up, and the five days that a signatory hosts with others. */
class DeclarationStoryIT {

    private static final String SHOWN = "/deklarationer/deklaration-for-en-stark-demokrati";
    private static final String EVENT = "/traffar/demokratistugan-";

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
    void aDeclarationIsPublishedSignedChangedAndFollowed() throws Exception {
        var desk = coordinator("/arrangor/deklarationer");
        screens.look(desk, "declarations-desk");
        var page = drafted(desk);
        publish(desk, 1);
        paper(desk, page);

        // By link in one page, with scripts and without: one whose address is the organisation's, one to review.
        var kommun = "chef." + mark + "@bjorkholm.example";
        sign(screens.window(390, true, "sv"), page, "Björkholms kommun", kommun, true);
        var signing = screens.window(1280, true, "sv");
        signing.navigate(mailbox.awaitLink(kommun, "/underteckna/"));
        screens.look(signing, "sign-proof");
        press(signing, "Skriv under för Björkholms kommun");
        see(signing, "Underskriften gäller");
        var receipt = mailbox.await(kommun, "Underskriften gäller");
        var address = "ordf." + mark + "@gmail.com";
        sign(screens.window(1280, false, "sv"), page, "Samtal & Möten AB", address, false);
        var stranger = screens.window(1280, false, "sv");
        stranger.navigate(mailbox.awaitLink(address, "/underteckna/"));
        press(stranger, "Skriv under för Samtal & Möten AB");
        see(stranger, "granskas");
        screens.shoot(stranger, "sign-in-review-without-scripts");

        desk.navigate("/arrangor" + page + "?lage=in-review");
        screens.look(desk, "signatures-to-review");
        follow(desk, "Samtal & Möten AB");
        screens.look(desk, "signature-to-review");
        press(desk, "Godkänn underskriften");
        see(desk, "Underskriften gäller");
        mailbox.await(address, "Underskriften gäller");

        // What was signed can be checked by anybody.
        var file = desk.request().get(page + "/versioner/1/text").body();
        var hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        assertThat(receipt.text()).contains(hash);
        assertThat(new String(file, StandardCharsets.UTF_8)).contains("1. Vi lyssnar.");

        // A second time is refused; a new version carries nothing over; a withdrawal is shown.
        sign(
                screens.window(1280, true, "en"),
                page,
                "Björkholms kommun",
                "annan." + mark + "@bjorkholm.example",
                false);
        newVersion(desk, page);
        var reader = screens.window(1280, true, "sv");
        reader.navigate(page);
        see(reader, "Version 1");
        assertThat(reader.locator(".signature").count()).isEqualTo(3);
        withdraw(desk, page);
        reader.reload();
        see(reader, "Tillbakadragen");
        see(reader, "Nytt beslut i nämnden");
        screens.look(reader, "declaration-with-withdrawal");

        // The signatory's own page: an activity that leads to a real event, and the yearly report.
        var own = screens.window(1280, true, "sv");
        own.navigate(receipt.link("/undertecknare/"));
        screens.look(own, "signatory-empty");
        activity(own);
        report(own);
        newContact(desk, page, own);
        reader.reload();
        see(reader, "Ta med våra barn till stugan");
        screens.look(reader, "declaration-followed");
        embedded(page);
        assertThat(screens.complaints()).isEmpty();
    }

    @Test
    void theDeclarationOfTheDemonstrationReadsWellEverywhere() {
        for (var language : new String[] {"sv", "en"}) {
            for (int width : new int[] {1280, 390}) {
                var page = screens.window(width, true, language);
                page.navigate(SHOWN);
                screens.look(page, "declaration-" + language + "-" + width);
                page.navigate(SHOWN + "/skriv-under");
                screens.look(page, "sign-" + language + "-" + width);
                page.navigate(event(page));
                screens.look(page, "programme-" + language + "-" + width);
            }
        }
        var page = screens.window(1280, true, "sv");
        page.navigate("/deklarationer");
        screens.look(page, "declarations");
        page.navigate(SHOWN);
        see(page, "Intern utbildning");
        assertThat(page.content()).doesNotContain("Mänskliga rättigheter i jobbet");
        follow(page, "Demokratistugan");
        see(page, "Stora rummet");
        assertThat(screens.complaints()).isEmpty();
    }

    @Test
    void aPartnerWritesItsOwnSessionAndAPersonBooksOneOfTwoThatOverlap() {
        var desk = coordinator("/arrangor/schema");
        follow(desk, "Demokratistugan");
        see(desk, "Era pass");
        screens.look(desk, "partner-sessions");
        follow(desk, "Samtal om tillit");
        screens.look(desk, "partner-session");
        desk.locator("#description").fill("Vad händer när vi slutar lita på varandra? " + mark);
        press(desk, "Spara passet");
        see(desk, "Passet är sparat");
        var foreign = sessionOf(desk, "Skriv ett medborgarförslag");
        assertThat(desk.navigate("/arrangor" + event(desk) + "/pass/" + foreign).status())
                .as("another's session")
                .isEqualTo(404);

        var visitor = screens.window(390, true, "sv");
        var address = "besok." + mark + "@ekstad.example";
        register(visitor, address);
        follow(visitor, "Välj pass");
        screens.look(visitor, "sessions");
        press(visitor, "Boka Samtal om tillit");
        see(visitor, "Passet är bokat");
        see(visitor, "Krockar med Samtal om tillit");
        press(visitor, "Boka Skriv ett medborgarförslag");
        see(visitor, "pågår samtidigt som");
        screens.look(visitor, "sessions-overlap");

        var printed = screens.window(1280, true, "sv");
        printed.navigate(event(printed) + "/program");
        see(printed, "Vad händer när vi slutar lita på varandra? " + mark);
        screens.look(printed, "programme-sheet");
        printed.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        var pdf = printed.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
        var pages = new String(pdf, StandardCharsets.ISO_8859_1).split("/Type /Page[^s]", -1).length - 1;
        assertThat(pages).as("a page for each day at least").isGreaterThanOrEqualTo(5);
        assertThat(screens.complaints()).isEmpty();
    }

    /** Writes a declaration; the public page's path. */
    private String drafted(Page desk) {
        follow(desk, "Ny deklaration");
        desk.locator("#title").fill("Löfte om samtal " + mark);
        desk.locator("#body").fill("Vi vill att fler ska bli hörda.\n\nDet börjar med oss.");
        desk.locator("#commitments").fill("Vi lyssnar.\nVi svarar.");
        desk.locator("#aim").fill("Alla ska kunna ta del.");
        desk.locator("#signingOpens").fill(today().minusDays(30).toString());
        desk.locator("#contacts").fill("Karin Ek | samordnare | loftet@forum.example");
        screens.look(desk, "declaration-form");
        press(desk, "Spara utkastet");
        see(desk, "Utkastet är sparat");
        screens.look(desk, "declaration-draft");
        return desk.url().replaceFirst("^https?://[^/]+/arrangor", "").replaceFirst("/versioner.*", "");
    }

    private static void publish(Page desk, int number) {
        press(desk, "Publicera version " + number);
        see(desk, "Version " + number + " är publicerad");
    }

    /** The county's signature on paper, with witnesses by role. */
    private void paper(Page desk, String page) {
        desk.navigate("/arrangor" + page + "/papper");
        press(desk, "Spara underskriften");
        see(desk, "Rätta det här först");
        screens.look(desk, "paper-problem");
        desk.locator("#organisation").fill("Länsstyrelsen i Södra Mälarbygden");
        desk.locator("#representative").fill("Ingrid Sund");
        desk.locator("main #title").fill("Landshövding");
        desk.getByLabel("Behörig företrädare").check();
        desk.locator("#signedOn").fill(today().minusDays(3).toString());
        desk.locator("#witnesses").fill("Biskop\nOrdförande | Per Ekdahl");
        press(desk, "Spara underskriften");
        see(desk, "Underskriften från Länsstyrelsen i Södra Mälarbygden är sparad");
        see(desk, "Per Ekdahl, Ordförande");
        scan(desk);
    }

    /** The paper itself, which only the organisers can read. docs-service hears of the signature a moment after it was recorded. */
    private static void scan(Page desk) {
        awaitThere(desk, "#file");
        screens.look(desk, "paper-recorded");
        press(desk, "Bifoga filen");
        see(desk, "Välj en fil som inte är tom");
        attach(desk, "anteckning.txt", "Bara text");
        see(desk, "Du kan bifoga PDF, JPEG och PNG");
        screens.look(desk, "scan-problem");
        attach(desk, "underskrift.pdf", "%PDF-1.7\n% papper");
        see(desk, "”underskrift.pdf” är bifogad");
        screens.look(desk, "scan-attached");
        var file = desk.locator("a[href^='/bilagor/']").first().getAttribute("href");
        assertThat(desk.request().get(file).text()).startsWith("%PDF-1.7");
        assertThat(screens.window(1280, true, "sv").request().get(file).status())
                .as("nobody else")
                .isNotEqualTo(200);
        follow(desk, "Ta bort ”underskrift.pdf”");
        screens.look(desk, "scan-remove");
        press(desk, "Ta bort filen");
        see(desk, "”underskrift.pdf” är borttagen");
        attach(desk, "underskrift.pdf", "%PDF-1.7\n% papper");
        see(desk, "”underskrift.pdf” är bifogad");
    }

    private static void attach(Page desk, String name, String content) {
        desk.locator("#file")
                .setInputFiles(new FilePayload(name, "application/pdf", content.getBytes(StandardCharsets.UTF_8)));
        press(desk, "Bifoga filen");
    }

    /** Reloads until what another service has to hear of first is there. */
    private static void awaitThere(Page page, String what) {
        page.waitForCondition(() -> {
            if (page.locator(what).count() == 0) {
                page.reload();
            }
            return page.locator(what).count() > 0;
        });
    }

    /** Sends the one-page form; {@code look}: looks at it first. A refusal is expected where the organisation has signed. */
    private void sign(Page page, String declaration, String organisation, String address, boolean look) {
        page.navigate(declaration + "/skriv-under");
        page.locator("#organisation").fill(organisation);
        page.locator("#representative").fill("Siv Alm");
        page.locator("main #title").fill("Ordförande");
        page.locator("#authority").check();
        page.locator("#email").fill(address);
        page.locator("#confirmed").check();
        if (look) {
            screens.look(page, "sign");
        }
        readFirst(page);
        page.locator("main form.form button[type=submit]").click();
        if (address.startsWith("annan.")) {
            see(page, "already signed this version");
            assertThat(page.locator("#organisation").inputValue()).isEqualTo(organisation);
            screens.look(page, "sign-refused");
        } else {
            see(page, "öppna mejlet");
        }
    }

    private static void newVersion(Page desk, String page) {
        desk.navigate("/arrangor" + page + "/andra");
        desk.locator("#body").fill("Vi vill att alla ska bli hörda.\n\nDet börjar med oss.");
        press(desk, "Spara");
        see(desk, "Ändringen är sparad som utkast");
        see(desk, "följer inte med");
        assertThat(desk.locator("ins").allTextContents()).contains("alla");
        screens.look(desk, "declaration-difference");
        publish(desk, 2);
    }

    private void withdraw(Page desk, String page) {
        desk.navigate("/arrangor" + page);
        follow(desk, "Länsstyrelsen i Södra Mälarbygden");
        press(desk, "Dra tillbaka underskriften");
        see(desk, "Rätta det här först");
        desk.locator("#by").fill("Länsledningen");
        desk.locator("section #reason").last().fill("Nytt beslut i nämnden");
        press(desk, "Dra tillbaka underskriften");
        see(desk, "Tillbakadragandet är antecknat");
        screens.look(desk, "signature-withdrawn");
    }

    private void activity(Page own) {
        var event = event(own);
        follow(own, "Ny aktivitet");
        own.locator("main #title").fill("Ta med våra barn till stugan");
        own.locator("#commitments").check();
        own.locator("#links").fill(RunningSystem.get().gateway() + event);
        own.locator("#closedLinks").fill("/kurser/finns-inte");
        press(own, "Spara aktiviteten");
        see(own, "Ingen webbutbildning har adressen finns-inte");
        screens.look(own, "activity-problem");
        own.locator("#closedLinks").fill("/kurser/ett-tryggt-valar");
        own.locator("#partners").fill("Föreningen Demokrati i vardagen\nBokhandeln Bladet");
        screens.look(own, "activity");
        press(own, "Spara aktiviteten");
        see(own, "Aktiviteten är sparad");
        see(own, "Demokratistugan");
    }

    /** The coordinator takes over from the municipality's chief: asked by mail, and from then on the old link is over. */
    private void newContact(Page desk, String page, Page own) {
        desk.navigate("/arrangor" + page + "/uppfoljning");
        screens.look(desk, "declaration-progress");
        follow(desk, "Kontakt och påminnelser för Björkholms kommun");
        see(desk, "Nästa påminnelse går ut");
        press(desk, "Fråga den nya kontaktpersonen");
        see(desk, "Rätta det här först");
        desk.locator("#name").fill("Karin Ek");
        desk.locator("#email").fill("karin.ek@forum.example");
        press(desk, "Fråga den nya kontaktpersonen");
        see(desk, "En fråga är skickad till karin.ek@forum.example");
        screens.look(desk, "signatory-contact");
        own.reload();
        see(own, "Sköts av Siv Alm");
        var asked = screens.window(390, true, "sv");
        asked.navigate(mailbox.awaitLink("karin.ek@forum.example", "/undertecknare/kontakt/"));
        screens.look(asked, "take-over");
        press(asked, "Ja, jag tar över");
        see(asked, "Du är kontaktperson");
        own.reload();
        assertThat(own.locator("h1").textContent()).doesNotContain("Björkholms kommun");
        mailbox.await("chef." + mark + "@bjorkholm.example", "Någon annan är kontaktperson");
        desk.navigate("/mina-sidor");
        screens.look(desk, "my-signatories");
        follow(desk, "Björkholms kommun: Löfte om samtal " + mark);
        see(desk, "Sköts av Karin Ek");
    }

    private void report(Page own) {
        follow(own, "Skriv rapporten");
        own.locator("#commitment1").fill("Vi har haft öppet hus.");
        press(own, "Lämna in rapporten");
        see(own, "Rätta det här först");
        own.locator("#commitment2").fill("Vi har svarat på alla brev.");
        screens.look(own, "report");
        press(own, "Lämna in rapporten");
        see(own, "Rapporten är inlämnad");
        screens.look(own, "signatory");
    }

    /** The list inside another site's page, without scripts. */
    private void embedded(String page) throws IOException {
        var address = RunningSystem.get().gateway() + page + "/inbaddad";
        var html = "<!doctype html><html lang='sv'><title>En annan webbplats</title><h1>Våra löften</h1><iframe src='"
                + address + "' title='Löftet' width='100%' height='600'></iframe></html>";
        var site = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        site.createContext("/", exchange -> {
            try (exchange) {
                exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
                var body = html.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        site.start();
        try {
            var other = screens.window(1280, false, "sv");
            other.navigate("http://127.0.0.1:" + site.getAddress().getPort() + "/");
            PlaywrightAssertions.assertThat(other.frameLocator("iframe").locator("main"))
                    .containsText("Björkholms kommun");
            screens.shoot(other, "embedded-elsewhere");
        } finally {
            site.stop(0);
        }
        var alone = screens.window(390, true, "en");
        alone.navigate(page + "/inbaddad");
        screens.look(alone, "embedded");
    }

    private void register(Page visitor, String address) {
        visitor.navigate(event(visitor) + "/anmalan");
        visitor.locator("#name").fill("Bo Besök");
        visitor.locator("#email").fill(address);
        readFirst(visitor);
        visitor.locator("main form.form button[type=submit]").first().click();
        visitor.navigate(mailbox.awaitLink(address, "/anmalan/bekrafta/"));
        visitor.locator("main form button[type=submit]").first().click();
        see(visitor, "Du är anmäld");
    }

    /** The path of the five days' page, as the declaration leads to it. */
    private static String event(Page page) {
        var before = page.url();
        page.navigate(SHOWN);
        var path = page.locator("a[href*='" + EVENT + "']").first().getAttribute("href");
        page.navigate(before);
        return path;
    }

    /** The id of a session, as the API shows it to everybody. */
    private static String sessionOf(Page page, String title) {
        var slug = event(page).substring("/traffar/".length());
        var event = JsonMapper.shared()
                .readTree(page.request().get("/api/events/" + slug).body());
        return event.get("programme")
                .valueStream()
                .filter(item -> item.get("title").get("sv").asString().equals(title))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Stockholm"));
    }

    private static Page coordinator(String path) {
        var page = screens.window(1280, true, "sv");
        logIn(page, path, "karin.ek@forum.example", RunningSystem.get().secret("login.coordinator.password"));
        PlaywrightAssertions.assertThat(page.locator(".rail")).isVisible();
        return page;
    }
}
