package se.samling.systemtest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static se.samling.systemtest.Acts.follow;
import static se.samling.systemtest.Acts.logIn;
import static se.samling.systemtest.Acts.press;
import static se.samling.systemtest.Acts.see;

import com.microsoft.playwright.Page;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An event is written: by itself saving, by two at once, with its programme put in order by keyboard. */
class EditorStoryIT {

    private static Screens screens;
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    /** A Wednesday some months ahead, when nothing else is. */
    private final LocalDate day = LocalDate.now(ZoneId.of("Europe/Stockholm"))
            .plusMonths(5)
            .with(TemporalAdjusters.dayOfWeekInMonth(3, DayOfWeek.WEDNESDAY));

    @BeforeAll
    static void open() {
        screens = new Screens("editor");
    }

    @AfterAll
    static void close() {
        screens.close();
    }

    @Test
    void anEventIsWrittenByTwoAndNothingIsLost() {
        var desk = organiser(
                true,
                1280,
                "/arrangor/traffar/ny?natverk=statens-demokratinatverk&borjar=" + day + "T09:00&slutar=" + day
                        + "T12:00");
        var slug = draft(desk);
        see(desk, "Innan du publicerar");
        follow(desk, "Skriv programmet");
        assertThat(desk.url()).contains("/redigera#del-programme");
        desk.locator("#description").fill("Vi ses och samtalar.");
        desk.locator("#description").blur();
        assertThat(desk.locator("#what-state")).containsText("Sparat kl.");
        screens.look(desk, "editor");
        desk.reload();
        assertThat(desk.locator("#description")).hasValue("Vi ses och samtalar.");

        var other = organiser(true, 1280, "/arrangor/traffar/" + slug + "/redigera");
        change(desk, "#title", "Den enas titel " + mark);
        assertThat(desk.locator("#what-state")).containsText("Sparat kl.");
        change(other, "#contactEmail", "fragor@forum.example");
        assertThat(other.locator("#contact-state")).containsText("Sparat kl.");
        change(other, "#title", "Den andras titel " + mark);
        assertThat(other.locator("#what-state")).containsText("har ändrat det här medan du skrev");
        assertThat(other.locator("#what-state")).containsText("Den enas titel " + mark);
        screens.look(other, "editor-two-at-once");
        press(other, "Spara det jag skrev");
        assertThat(other.locator("#what-state")).containsText("Sparat kl.");
        desk.reload();
        assertThat(desk.locator("#title")).hasValue("Den andras titel " + mark);

        programme(desk, slug);
        desk.navigate("/arrangor/traffar/" + slug + "/forhandsvisa");
        see(desk, "Förhandsvisning");
        see(desk, "Samtal i grupper");
        screens.look(desk, "editor-preview");
        desk.navigate("/arrangor/traffar/" + slug + "/historik");
        see(desk, "Den enas titel " + mark);
        see(desk, "Ändrade programmet");
        screens.look(desk, "editor-history");
        assertThat(screens.complaints()).isEmpty();
    }

    @Test
    void withoutScriptsASectionIsSavedByItsButton() {
        var desk = organiser(
                false,
                390,
                "/arrangor/traffar/ny?natverk=statens-demokratinatverk&borjar=" + day + "T09:00&slutar=" + day
                        + "T12:00");
        var slug = draft(desk);
        desk.navigate("/arrangor/traffar/" + slug + "/redigera?lang=en");
        desk.locator("#del-seats #onSiteCapacity").fill("0");
        desk.locator("#del-seats button[value=save]").click();
        assertThat(desk.locator("#onSiteCapacity")).hasValue("0");
        desk.locator("#onSiteCapacity").fill("40");
        desk.locator("#del-seats button[value=save]").click();
        see(desk, "saved");
        assertThat(desk.locator("#onSiteCapacity")).hasValue("40");
        screens.shoot(desk, "editor-english-phone-without-script");
    }

    /** Three items, the last put first by the keyboard alone: the times follow, and the focus stays with it. */
    private void programme(Page desk, String slug) {
        desk.navigate("/arrangor/traffar/" + slug + "/program");
        desk.locator("[id='items[0].title']").fill("Inledning");
        for (int at = 1; at < 3; at++) {
            press(desk, "Lägg till programpunkt");
            desk.locator("[id='items[" + at + "].title']").fill(at == 1 ? "Kaffe" : "Samtal i grupper");
        }
        desk.locator("#up-2").focus();
        desk.keyboard().press("Enter");
        assertThat(desk.locator("#up-1")).isFocused();
        desk.keyboard().press("Enter");
        assertThat(desk.locator("[id='items[0].title']")).hasValue("Samtal i grupper");
        assertThat(desk.locator("[id='items[0].startsAt']")).hasValue("09:00");
        assertThat(desk.locator("#programme-said")).not().isEmpty();
        screens.look(desk, "editor-programme");
        press(desk, "Spara programmet");
        see(desk, "sparat");
    }

    private String draft(Page desk) {
        desk.locator("#title").fill("Skriven träff " + mark);
        desk.locator("#ingress").fill("En träff för prövning.");
        desk.getByLabel("På plats").first().check();
        desk.locator("#placeName").fill("Stora salen " + mark);
        desk.getByLabel("Alla, även").first().check();
        press(desk, "Spara utkastet");
        see(desk, "Utkastet är sparat");
        return desk.url().replaceFirst(".*/traffar/", "").replaceFirst("[?#].*", "");
    }

    private static void change(Page desk, String field, String text) {
        desk.locator(field).fill(text);
        desk.locator(field).blur();
    }

    private static Page organiser(boolean javaScript, int width, String path) {
        var page = screens.window(width, javaScript, "sv");
        logIn(page, path, "karin.ek@forum.example", RunningSystem.get().secret("login.coordinator.password"));
        page.waitForURL(url -> url.contains("/arrangor/"));
        return page;
    }
}
