package se.samling.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samling.systemtest.Acts.follow;
import static se.samling.systemtest.Acts.logIn;
import static se.samling.systemtest.Acts.press;
import static se.samling.systemtest.Acts.see;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a cohort does between its meetings: an assignment, an account of the work, and who sees whom. */
class CohortWorkStoryIT {

    private static final String NETWORK = "/natverk/forebyggande-arbete";
    private static final String DESK = "/arrangor" + NETWORK;
    private static final String CONTACT = "tove.ljung@sundvik.example";
    private static final String RUN = UUID.randomUUID().toString().substring(0, 8);
    private static final String PARTICIPANT = "nora." + RUN + "@sundvik.example";
    private static final String PASSWORD = "En-lång-mening-om-" + RUN;
    private static final LocalDate DUE =
            LocalDate.now(ZoneId.of("Europe/Stockholm")).plusDays(60);
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
    void anAssignmentIsSetDoneByOneOrganisationAndSeenInTheMatrix() {
        var title = "Pröva mallen " + RUN;
        var desk = desk("/uppgifter");
        see(desk, "Beskriv läget hos er");
        screens.look(desk, "work-matrix");
        follow(desk, "Ny uppgift");
        press(desk, "Lägg ut uppgiften");
        assertThat(desk.locator(".error-summary a").count()).isEqualTo(3);
        desk.locator("#title").fill(title);
        desk.locator("#text").fill("Pröva mallen med två verksamheter.");
        desk.locator("#afterEventId").selectOption(new SelectOption().setIndex(1));
        desk.locator("#dueOn").fill(DUE.toString());
        screens.look(desk, "work-assignment-form");
        press(desk, "Lägg ut uppgiften");
        see(desk, "Uppgiften är utlagd");

        var own = screens.window(390, false, "sv");
        own.navigate(mailbox.awaitLink(CONTACT, "/ansokan/"));
        follow(own, "Till uppgifter och redovisning");
        screens.shoot(own, "work-own-phone");
        follow(own, title);
        own.locator("input[name=state][value=done]").check();
        own.locator("#words").fill("Prövad på två fritidsgårdar " + RUN);
        screens.shoot(own, "work-status-phone");
        press(own, "Spara läget");
        see(own, "Läget är sparat");

        desk.reload();
        var sundvik = desk.locator("tr:has-text('Sundviks kommun')").first().innerText();
        var ekstad = desk.locator("tr:has-text('Ekstads kommun')").first().innerText();
        assertThat(sundvik).contains("Prövad på två fritidsgårdar " + RUN, "Tove Ljung");
        assertThat(ekstad).contains("Inte påbörjad").doesNotContain(RUN);
        screens.look(desk, "work-matrix-done");
        assertThat(screens.complaints()).isEmpty();
    }

    @Test
    void anAccountIsWrittenApprovedSentBackPublishedAndFound() {
        var title = "Fritidsledarna som tidig signal " + RUN;
        var own = screens.window(1280, true, "sv");
        own.navigate(mailbox.awaitLink(CONTACT, "/ansokan/"));
        follow(own, "Till uppgifter och redovisning");
        screens.look(own, "work-own");
        follow(own, "Läs redovisningen");
        write(own, "#title", title);
        screens.look(own, "work-case-study");
        press(own, "Godkänn redovisningen");
        see(own, "Redovisningen är godkänd");
        mailbox.await("mia.alm@forbundet.example", "Redovisning att publicera från Sundviks kommun");

        var desk = desk("/redovisningar");
        screens.look(desk, "work-case-studies");
        follow(desk, "Sundviks kommun");
        press(desk, "Skicka tillbaka");
        assertThat(desk.locator("#words-error").count()).isEqualTo(1);
        desk.locator("#words").fill("Skriv hur ni vet att det fungerar " + RUN);
        press(desk, "Skicka tillbaka");
        see(desk, "skickad tillbaka till Sundviks kommun");
        assertThat(mailbox.await(CONTACT, "redovisning behöver ändras").text()).contains(RUN);

        own.reload();
        see(own, "Skriv hur ni vet att det fungerar");
        screens.look(own, "work-sent-back");
        write(own, "#results", "Samtalen kommer tidigare. Vi mäter det med ungdomsbarometern " + RUN + ".");
        press(own, "Godkänn redovisningen");
        see(own, "Redovisningen är godkänd");
        var visitor = screens.window(1280, true, "en");
        visitor.navigate("/kunskapsbank?q=barometer&lang=en");
        assertThat(visitor.content()).as("approved is not published").doesNotContain(RUN);

        desk.reload();
        screens.look(desk, "work-case-study-to-publish");
        press(desk, "Publicera redovisningen");
        see(desk, "är publicerad");
        visitor.navigate("/kunskapsbank?q=barometer&slag=municipality&lang=en");
        see(visitor, title);
        screens.look(visitor, "knowledge-bank-english");
        follow(visitor, title);
        see(visitor, "Sundviks kommun");
        screens.look(visitor, "knowledge-case-study");
        var phone = screens.window(390, true, "sv");
        phone.navigate("/kunskapsbank");
        see(phone, "Så fick vi en gemensam lägesbild");
        screens.look(phone, "knowledge-bank-phone");
        assertThat(screens.complaints()).isEmpty();
    }

    @Test
    void participantsSeeEachOtherOnlyWhileTheListIsOpen() {
        var own = screens.window(1280, true, "sv");
        own.navigate(mailbox.awaitLink(CONTACT, "/ansokan/"));
        own.locator("#name").fill("Nora Lind " + RUN);
        own.locator("#email").fill(PARTICIPANT);
        press(own, "Spara deltagaren");
        see(own, "Deltagaren är sparad");
        var participant = screens.window(1280, true, "sv");
        choosePassword(participant);
        logIn(participant, "/mina-sidor", PARTICIPANT, PASSWORD);
        see(participant, "Arbetet mellan träffarna");
        screens.look(participant, "work-my-pages");
        participant.navigate(NETWORK + "/deltagare");
        see(participant, "Deltagarlistan är stängd");
        screens.look(participant, "participants-closed");

        var desk = desk("/andra");
        listOpen(desk, true);
        participant.navigate(NETWORK);
        follow(participant, "Se vilka som deltar");
        see(participant, "Arvid Moe");
        see(participant, "Ekstads kommun");
        screens.look(participant, "participants-open");
        listOpen(desk, false);
        participant.reload();
        see(participant, "Deltagarlistan är stängd");

        participant.navigate("/mina-sidor");
        follow(participant, "Sundviks kommun");
        see(participant, "Läs redovisningen");
        screens.look(participant, "work-participant");
        assertThat(screens.complaints()).isEmpty();
    }

    private static void write(Page own, String field, String text) {
        follow(own, "Ändra texten");
        screens.look(own, "work-write");
        own.locator(field).fill(text);
        press(own, "Spara utkastet");
        see(own, "Utkastet är sparat");
    }

    private static void listOpen(Page desk, boolean open) {
        desk.navigate(DESK + "/andra");
        desk.locator("[id='term.openList']").setChecked(open);
        desk.getByRole(AriaRole.MAIN).locator("form button[type=submit]").last().click();
        desk.waitForURL(url -> !url.endsWith("/andra"));
    }

    private static void choosePassword(Page page) {
        page.navigate(RunningSystem.get().keycloak()
                + mailbox.await(PARTICIPANT, "Välj lösenord").link("/realms/"));
        page.getByText("Fortsätt").click();
        page.locator("#password-new").fill(PASSWORD);
        page.locator("#password-confirm").fill(PASSWORD);
        page.locator("[type=submit]").first().click();
        page.getByText("Till Samling").waitFor();
    }

    private static Page desk(String path) {
        var desk = screens.window(1280, true, "sv");
        logIn(desk, DESK + path, "admin@samling.example", RunningSystem.get().secret("login.admin.password"));
        desk.waitForURL(url -> url.endsWith(path));
        return desk;
    }
}
