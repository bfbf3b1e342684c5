package se.samling.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samling.systemtest.Acts.follow;
import static se.samling.systemtest.Acts.logIn;
import static se.samling.systemtest.Acts.press;
import static se.samling.systemtest.Acts.readFirst;
import static se.samling.systemtest.Acts.reloadUntil;
import static se.samling.systemtest.Acts.see;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A region applies to a cohort, is admitted once its decision is recorded, and takes part with one fee per person. */
class CohortStoryIT {

    private static final String NETWORK = "/natverk/forebyggande-arbete";
    private static final String DESK = "/arrangor" + NETWORK;
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Stockholm"));
    private static final String RUN = UUID.randomUUID().toString().substring(0, 8);
    private static final String CONTACT = "rut." + RUN + "@regionmalarbygden.example";
    private static final String PARTICIPANT = "nora." + RUN + "@regionmalarbygden.example";
    private static final String SUBSTITUTE = "sten." + RUN + "@regionmalarbygden.example";
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

    @Test
    void aRegionGoesFromItsApplicationToAnInvoiceAndASubstitute() throws IOException {
        var own = applied();
        var desk = screens.window(1280, true, "sv");
        logIn(desk, DESK, "admin@samling.example", RunningSystem.get().secret("login.admin.password"));
        desk.navigate(DESK + "/organisationer");
        see(desk, "Region Mälarbygden");
        screens.look(desk, "cohort-queue");
        follow(desk, "Region Mälarbygden");
        var page = desk.url();
        screens.look(desk, "cohort-application");
        press(desk, "Anta organisationen");
        see(desk, "Kontakta organisationen innan den antas");
        press(desk, "Markera som kontaktad");
        see(desk, "är noterad");
        press(desk, "Anta organisationen");
        see(desk, "innan styrelsens eller nämndens beslut är registrerat");
        screens.look(desk, "cohort-no-admission-without-decision");

        decided(own);
        desk.navigate(page);
        see(desk, "protokoll-rs-345.pdf");
        press(desk, "Anta organisationen");
        see(desk, "är antagen");
        screens.look(desk, "cohort-admitted");

        mailbox.await(CONTACT, "Ni är antagna");
        mailbox.await(PARTICIPANT, "Välkommen till nätverket");
        mailbox.await(PARTICIPANT, "Du är anmäld");
        substitute(own);
        invoiced(desk);
        assertThat(screens.complaints()).isEmpty();
    }

    /** By the plain form, on a phone without JavaScript. */
    private static Page applied() {
        var page = screens.window(390, false, "sv");
        page.navigate(NETWORK);
        see(page, "Ansökan är öppen till och med");
        screens.shoot(page, "cohort-network-phone");
        follow(page, "Ansök för din organisation");
        screens.shoot(page, "cohort-apply-phone");
        press(page, "Granska svaren");
        see(page, "Skriv ditt namn");
        page.locator("#organisation").fill("Region Mälarbygden");
        page.locator("#undertaking").check();
        page.locator("#name").fill("Rut Alder");
        page.locator("#email").fill(CONTACT);
        page.locator("input[name=decided][value=awaited]").check();
        page.locator("#expectedOn").fill(TODAY.plusDays(9).toString());
        page.locator("#participants").fill("Nora Lind, " + PARTICIPANT);
        readFirst(page);
        press(page, "Granska svaren");
        see(page, "Stämmer det här?");
        screens.shoot(page, "cohort-check-phone");
        press(page, "Skicka ansökan");
        see(page, "Öppna mejlet");
        var own = screens.window(1280, true, "sv");
        own.navigate(mailbox.awaitLink(CONTACT, "/ansokan/"));
        screens.look(own, "cohort-prove");
        press(own, "Bekräfta och skicka in");
        see(own, "ansökan har kommit in");
        screens.look(own, "cohort-own-page");
        return own;
    }

    private static void decided(Page own) {
        own.reload();
        see(own, "Kontaktad");
        own.locator("input[name=decided][value=made]").check();
        own.locator("#body").fill("Regionstyrelsen");
        own.locator("#reference").fill("RS 2026/345");
        own.locator("#date").fill(TODAY.plusDays(1).toString());
        press(own, "Lämna beslutet");
        see(own, "i framtiden");
        assertThat(own.locator("#body").inputValue()).isEqualTo("Regionstyrelsen");
        screens.look(own, "cohort-decision-in-the-future");
        own.locator("#date").fill(TODAY.toString());
        press(own, "Lämna beslutet");
        see(own, "Beslutet är sparat");
        minutes(own);
        own.locator("#buyerReference").fill("RM 1177");
        own.locator("#peppolId").fill("0007:2999001122");
        press(own, "Spara fakturauppgifter");
        see(own, "en annan organisation");
        own.locator("#peppolId").fill("0007:2999001262");
        press(own, "Spara fakturauppgifter");
        see(own, "Fakturauppgifterna är sparade");
    }

    /** The board's minutes go with the decision, once docs-service has heard of the organisation. */
    private static void minutes(Page own) {
        reloadUntil(
                "docs-service to know the organisation",
                own,
                () -> own.locator("#file").count() == 1);
        own.locator("#file")
                .setInputFiles(
                        new FilePayload("beslut.txt", "text/plain", "RS 2026/345".getBytes(StandardCharsets.UTF_8)));
        press(own, "Bifoga protokollet");
        // A text is no scan.
        own.locator("#file-error").waitFor();
        own.locator("#file")
                .setInputFiles(new FilePayload(
                        "protokoll-rs-345.pdf",
                        "application/pdf",
                        "%PDF-1.7\n%RS 2026/345".getBytes(StandardCharsets.UTF_8)));
        press(own, "Bifoga protokollet");
        see(own, "protokoll-rs-345.pdf");
        screens.look(own, "cohort-minutes");
    }

    private static void substitute(Page own) {
        reloadUntil(
                "one place at each of five meetings",
                own,
                () -> own.locator("a[href*='/traffar/']:has-text('Kan inte komma')")
                                .count()
                        == 5);
        screens.look(own, "cohort-own-meetings");
        follow(own, "Kan inte komma");
        screens.look(own, "cohort-substitute");
        own.locator("#name").fill("Sten Ros");
        own.locator("#email").fill(SUBSTITUTE);
        press(own, "Anmäl ersättaren");
        see(own, "Sten Ros kommer i stället");
        mailbox.await(SUBSTITUTE, "Du har fått en plats");
        see(own, "ersättare");
    }

    private static void invoiced(Page desk) throws IOException {
        desk.navigate(DESK + "/fakturor");
        var row = desk.locator("tr:has-text('Region Mälarbygden')").first();
        assertThat(row.innerText()).contains("8 000,00 kr".replace(' ', '\u00a0'));
        screens.look(desk, "cohort-invoice-basis");
        desk.locator("a[aria-label='Granska fakturan till Region Mälarbygden']").click();
        see(desk, "Så här blir fakturan");
        screens.look(desk, "cohort-invoice-check");
        desk.locator("button:has-text('Utfärda fakturan')").click();
        see(desk, "är utfärdad");
        screens.look(desk, "cohort-invoice");
        var download = desk.waitForDownload(
                () -> desk.locator("a:has-text('Peppol-fil')").first().click());
        assertThat(Files.readString(download.path()))
                .contains("Region Mälarbygden", "RM 1177", "2999001262", ">8000.00<", ">10000.00<");
    }
}
