package se.samling.systemtest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static se.samling.systemtest.Acts.apply;
import static se.samling.systemtest.Acts.follow;
import static se.samling.systemtest.Acts.logIn;
import static se.samling.systemtest.Acts.press;
import static se.samling.systemtest.Acts.readFirst;
import static se.samling.systemtest.Acts.see;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An employee of a state agency: joins, is invited, registers, changes their mind, reads the documentation. */
class MemberStoryIT {

    private static final String NETWORK = "/natverk/statens-demokratinatverk";
    /** Of a person that the test invents. */
    private static final String PASSWORD = "Ett-langt-" + UUID.randomUUID();

    private static Screens screens;
    private static Mailbox mailbox;

    @BeforeAll
    static void open() {
        var system = RunningSystem.get();
        mailbox = new Mailbox(system.inbox());
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

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void somebodyJoinsIsInvitedRegistersAndCancels(boolean javaScript) {
        var address = "ada." + UUID.randomUUID().toString().substring(0, 8) + "@kulturdata.example";
        var page = screens.window(javaScript ? 1280 : 390, javaScript, "sv");
        page.navigate("/");
        look(page, javaScript, "start");
        page.navigate(NETWORK);
        see(page, "kostnadsfritt");
        look(page, javaScript, "network");

        page.navigate(NETWORK + "/ga-med");
        readFirst(page);
        page.locator("#name").fill("Ada Nilsson");
        page.locator("#email").fill("ingen adress");
        page.locator("#organisation").fill("Kulturdata");
        press(page, "Skicka ansökan");
        assertThat(page.locator("#name")).hasValue("Ada Nilsson");
        look(page, javaScript, "join-with-a-problem");
        page.locator("#email").fill(address);
        readFirst(page);
        press(page, "Skicka ansökan");
        look(page, javaScript, "join-thanks");

        page.navigate(mailbox.awaitLink(address, "/bekrafta/"));
        look(page, javaScript, "prove");
        press(page, "Bekräfta adressen");
        look(page, javaScript, "member");

        var invitation = mailbox.await(address, "Inbjudan till Digital nätverksträff");
        assertThat(invitation.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        page.navigate(invitation.link("/inbjudan/"));
        look(page, javaScript, "invitation");
        press(page, "Anmäl mig");
        see(page, "Du är anmäld");
        look(page, javaScript, "receipt");

        var confirmation = mailbox.await(address, "Du är anmäld");
        var invited = invitation.calendar();
        var confirmed = confirmation.calendar();
        assertThat(confirmed.getMethod().getValue()).isEqualTo("REQUEST");
        assertThat(confirmed.getEvents().getFirst().getUid().getValue())
                .isEqualTo(invited.getEvents().getFirst().getUid().getValue());
        assertThat(confirmed.getEvents().getFirst().getAttendees().getFirst().getEmail())
                .isEqualToIgnoringCase(address);

        page.navigate(confirmation.link("/min-anmalan/"));
        if (page.url().endsWith("/avboj")) {
            page.navigate(page.url().replace("/avboj", ""));
        }
        look(page, javaScript, "own-registration");
        follow(page, "Jag kan inte komma");
        look(page, javaScript, "cancel");
        press(page, "Avboka min anmälan");
        see(page, "Din anmälan är avbokad");
        var cancelled = mailbox.await(address, "är avbokad").calendar();
        assertThat(cancelled.getMethod().isCancel()).isTrue();
        assertThat(cancelled.getEvents().getFirst().getUid().getValue())
                .isEqualTo(confirmed.getEvents().getFirst().getUid().getValue());
        assertThat(screens.complaints()).isEmpty();
    }

    @Test
    void aMemberLogsInAndOthersAreToldHowToBecomeOne() {
        var page = screens.window(1280, true, "sv");
        page.navigate(NETWORK + "/dokumentation");
        see(page, "medlem");
        screens.look(page, "documentation-for-strangers");
        logIn(
                page,
                "/mina-sidor",
                "sara.nilsson@kulturdata.example",
                RunningSystem.get().secret("login.member.password"));
        see(page, "Statens demokratinätverk");
        screens.look(page, "own-pages");
        page.navigate(NETWORK + "/dokumentation");
        screens.look(page, "documentation-for-members");
        assertThat(screens.complaints()).isEmpty();
    }

    @Test
    void anEndedMembershipClosesTheInvitationAndEveryDocumentAtOnce() {
        var mark = UUID.randomUUID().toString().substring(0, 8);
        var address = "tove." + mark + "@kulturdata.example";
        var page = screens.window(1280, true, "sv");
        apply(page, mailbox, NETWORK, "Tove " + mark, address, "Kulturdata");
        choosePassword(page, address);
        logIn(page, "/mina-sidor", address, PASSWORD);
        see(page, "Statens demokratinätverk");
        var invitation =
                mailbox.await(address, "Inbjudan till Digital nätverksträff").link("/inbjudan/");
        page.navigate(invitation);
        see(page, "Anmäl mig");
        page.navigate(NETWORK + "/dokumentation");
        var first = page.locator(".rows a.name").first();
        var title = first.innerText().strip();
        var document = first.getAttribute("href");
        var file = "/api/documents/" + document.substring(document.lastIndexOf('/') + 1) + "/content";
        assertThat(page.request().get(document).status()).isEqualTo(200);
        assertThat(page.request().get(file).status()).isEqualTo(200);
        var search = "/dokument?q=" + longestWord(title);
        page.navigate(search);
        see(page, title);

        var desk = screens.window(1280, true, "sv");
        var password = RunningSystem.get().secret("login.coordinator.password");
        logIn(desk, "/arrangor" + NETWORK + "/medlemmar?sok=" + mark, "karin.ek@forum.example", password);
        follow(desk, "Avsluta medlemskapet för Tove " + mark);
        press(desk, "Avsluta medlemskapet");
        see(desk, "är avslutat");

        Awaitility.await("word of it reaches the documents")
                .atMost(Duration.ofSeconds(10))
                .until(() -> page.request().get(document).status() == 403);
        assertThat(page.request().get(file).status()).isIn(401, 403);
        assertThat(page.request().get(search).text()).doesNotContain(title);
        assertThat(page.request().get(NETWORK + "/dokumentation").text()).doesNotContain(title);
        page.navigate(invitation);
        see(page, "gäller inte längre");
        screens.look(page, "invitation-revoked");
        assertThat(mailbox.await(address, "avslutat").text()).contains("Statens demokratinätverk");
        assertThat(screens.complaints()).isEmpty();
    }

    /** A search leaves small words ("från") out. */
    private static String longestWord(String title) {
        return Arrays.stream(title.split("[^\\p{L}]+"))
                .max(Comparator.comparingInt(String::length))
                .orElseThrow();
    }

    /** By the mail that came with the account. */
    private static void choosePassword(Page page, String address) {
        var link = mailbox.await(address, "Välj lösenord").link("/realms/");
        page.navigate(RunningSystem.get().keycloak() + link);
        screens.look(page, "account-first-step");
        page.getByText("Fortsätt").click();
        page.locator("#password-new").fill(PASSWORD);
        page.locator("#password-confirm").fill(PASSWORD);
        screens.look(page, "choose-password");
        page.locator("[type=submit]").first().click();
        page.getByText("Till Samling").waitFor();
        screens.look(page, "password-chosen");
    }

    @Test
    void thePagesSpeakEnglishAndFitAPhone() {
        var page = screens.window(390, true, "en");
        for (var path : new String[] {"/", NETWORK, NETWORK + "/ga-med", "/tillganglighet"}) {
            page.navigate(path + "?lang=en");
            screens.look(page, "english-phone" + path.replace('/', '-'));
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                    .as("no sideways scroll on " + path)
                    .isTrue();
        }
        page.locator(".masthead summary").press("Enter");
        screens.look(page, "english-phone-menu");
        page.getByText("Knowledge bank").first().click();
        page.waitForURL("**/kunskapsbank");
    }
}
