package se.samling.systemtest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** What people do on pages, said as they would say it. */
final class Acts {

    /** Nobody fills in a form in less; an anonymous form takes quicker ones for machines. */
    private static final double A_PERSON_READS_MILLIS = 2_200;

    /** Ten seconds to undo it, and some for a busy machine. */
    private static final double A_MOVE_WAITS_MILLIS = 40_000;

    private Acts() {}

    static void press(Page page, String words) {
        page.getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(words))
                .first()
                .click();
    }

    static void follow(Page page, String words) {
        page.getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(words))
                .first()
                .click();
    }

    static void see(Page page, String words) {
        assertThat(page.getByRole(AriaRole.MAIN))
                .containsText(words, new LocatorAssertions.ContainsTextOptions().setIgnoreCase(true));
    }

    /** As a person would who was told by mail and presses reload: what another service announced may still be on its way. */
    static void reloadUntil(String what, Page page, Callable<Boolean> seen) {
        try {
            Awaitility.await(what)
                    .pollInSameThread()
                    .atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> {
                        page.reload();
                        page.waitForLoadState(LoadState.NETWORKIDLE);
                        return seen.call();
                    });
        } catch (ConditionTimeoutException neverSeen) {
            throw new AssertionError(
                    what + "; " + page.url() + " says: "
                            + page.getByRole(AriaRole.MAIN).innerText(),
                    neverSeen);
        }
    }

    /** A move has been asked for on this page, and is carried out when it can no longer be undone. */
    static void awaitMoved(Page page) {
        see(page, "flyttas till");
        assertThat(page.locator(".moving"))
                .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(A_MOVE_WAITS_MILLIS));
    }

    static void readFirst(Page page) {
        page.waitForTimeout(A_PERSON_READS_MILLIS);
    }

    /**
     * From a page that asks for log-in, through Keycloak, to that page. One at a time: Keycloak takes two log-ins of one account in the
     * same moment for an attack.
     */
    static synchronized void logIn(Page page, String path, String address, String password) {
        page.navigate(path);
        page.locator("#username").fill(address);
        page.locator("#password").fill(password);
        page.locator("#kc-login").click();
        page.waitForURL(url -> url.startsWith(RunningSystem.get().gateway().toString()));
    }

    /** From a filled-in event form to a published event with one item in its programme; its slug. */
    static String publishDraft(Page desk) {
        press(desk, "Spara utkastet");
        see(desk, "Utkastet är sparat");
        var slug = desk.url().replaceFirst(".*/traffar/", "").replaceFirst("[?#].*", "");
        desk.navigate("/arrangor/traffar/" + slug + "/program");
        desk.locator("[id='items[0].title']").fill("Samtal");
        press(desk, "Spara programmet");
        desk.navigate("/arrangor/traffar/" + slug + "/publicera");
        publish(desk);
        return slug;
    }

    /** From the page that says who gets an invitation. Where somebody joined or left meanwhile it asks once more, with the new number. */
    static void publish(Page desk) {
        var asked = desk.getByText("Titta på listan igen");
        press(desk, "Publicera");
        desk.getByText("är på väg ut").or(asked).first().waitFor();
        if (asked.isVisible()) {
            press(desk, "Publicera");
        }
        see(desk, "är på väg ut");
    }

    /** Sends a network's join form and proves the address by the mail's link. */
    static void apply(Page page, Mailbox mailbox, String network, String name, String address, String organisation) {
        page.navigate(network + "/ga-med");
        page.locator("#name").fill(name);
        page.locator("#email").fill(address);
        page.locator("#organisation").fill(organisation);
        readFirst(page);
        press(page, "Skicka ansökan");
        page.navigate(mailbox.awaitLink(address, "/bekrafta/"));
        press(page, "Bekräfta adressen");
    }
}
