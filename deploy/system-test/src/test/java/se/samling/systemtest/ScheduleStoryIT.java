package se.samling.systemtest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static se.samling.systemtest.Acts.awaitMoved;
import static se.samling.systemtest.Acts.logIn;
import static se.samling.systemtest.Acts.press;
import static se.samling.systemtest.Acts.publishDraft;
import static se.samling.systemtest.Acts.see;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The organiser's schedule: seen as list, week and month, moved by dragging, by keyboard and by forms alone; undone, and not. */
class ScheduleStoryIT {

    private static Screens screens;
    private static Mailbox mailbox;
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String title = "Flyttbar träff " + mark;

    /** A Tuesday some weeks ahead, with days to move to in the same month. */
    private final LocalDate day = LocalDate.now(ZoneId.of("Europe/Stockholm"))
            .plusMonths(2)
            .with(TemporalAdjusters.dayOfWeekInMonth(2, DayOfWeek.TUESDAY));

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
    void anEventIsDraggedUndoneDraggedAgainAndMovedByKeyboard() {
        var address = "ebba." + mark + "@ekstad.example";
        var desk = organiser(true, 1280, "/arrangor/schema/lov");
        desk.locator("#breaks").fill("Ekstad; Lov " + mark + "; " + day.plusDays(1));
        press(desk, "Spara loven");
        see(desk, "Lov " + mark);
        screens.look(desk, "schedule-school-breaks");
        var slug = publish(desk);
        register(slug, address);

        desk.navigate(schema("manad"));
        assertThat(desk.locator("#kalender[data-drawn]")).isVisible();
        screens.look(desk, "schedule-month");
        press(desk, "Visa som tabell");
        assertThat(desk.locator("li[data-id]", new Page.LocatorOptions().setHasText(mark))
                        .locator("a.move"))
                .isVisible();
        screens.look(desk, "schedule-month-as-table");
        press(desk, "Visa som tabell");
        drag(desk, day.plusDays(1));
        var dialog = desk.locator("dialog[open]");
        assertThat(dialog).containsText("Stämmer det?");
        assertThat(dialog).containsText("Lov " + mark);
        assertThat(dialog).containsText("En anmäld får mejlet");
        assertThat(dialog).containsText("Ny tid för " + title);
        screens.look(desk, "schedule-move-dialog");
        desk.keyboard().press("Escape");
        assertThat(dialog).hasCount(0);
        assertThat(entryOn(desk, day)).isVisible();

        drag(desk, day.plusDays(1));
        press(desk, "Flytta träffen");
        see(desk, "flyttas till");
        screens.look(desk, "schedule-moving");
        press(desk, "Ångra flytten");
        see(desk, "Flytten är ångrad");
        assertThat(entryOn(desk, day)).isVisible();

        drag(desk, day.plusDays(2));
        press(desk, "Flytta träffen");
        awaitMoved(desk);
        assertThat(mailbox.await(address, "Ny tid").text())
                .contains(String.valueOf(day.plusDays(2).getDayOfMonth()));

        desk.navigate(schema("lista"));
        screens.look(desk, "schedule-list");
        desk.locator("tr", new Page.LocatorOptions().setHasText(mark))
                .locator("a[data-dialog]")
                .focus();
        desk.keyboard().press("Enter");
        assertThat(desk.locator("dialog[open] h1")).isFocused();
        screens.look(desk, "schedule-move-by-keyboard");
        desk.locator("#startsAt").fill(day.plusDays(3).toString());
        desk.locator("#endsAt").fill(day.plusDays(3).toString());
        desk.locator("dialog button[value=check]").focus();
        desk.keyboard().press("Enter");
        assertThat(dialog).containsText("Stämmer det?");
        desk.locator("dialog button[value=move]").focus();
        desk.keyboard().press("Enter");
        awaitMoved(desk);
        mailbox.await(address, "Ny tid");
        Awaitility.await("one mail for each of the two moves that were not undone")
                .atMost(Duration.ofSeconds(60))
                .until(() -> mailbox.all(address, mail -> mail.subject().contains("Ny tid"))
                                .size()
                        == 2);
        assertThat(screens.complaints()).isEmpty();
    }

    @Test
    void aTimeIsMarkedAndBecomesANewEvent() {
        var desk = organiser(true, 1280, schema("vecka"));
        assertThat(desk.locator("#kalender[data-drawn]")).isVisible();
        screens.look(desk, "schedule-week");
        var free = day.plusDays(5);
        var eleven =
                desk.locator("[data-calendar] [data-time='11:00:00']").last().boundingBox();
        var lane = desk.locator("[data-calendar] [data-date='" + free + "']")
                .last()
                .boundingBox();
        var mouse = desk.mouse();
        mouse.move(lane.x + lane.width / 2, eleven.y + 3);
        mouse.down();
        mouse.move(lane.x + lane.width / 2, eleven.y + 3 + eleven.height * 2.5, new Mouse.MoveOptions().setSteps(12));
        mouse.up();
        desk.waitForURL(url -> url.contains("/arrangor/traffar/ny?"));
        assertThat(desk.locator("#startsAt")).hasValue(free.toString());
        assertThat(desk.locator("#startsClock")).hasValue("11:00");
        press(desk, "Se om något krockar");
        see(desk, "Krockar");
        screens.look(desk, "schedule-new-event-conflicts");
        assertThat(screens.complaints()).isEmpty();
    }

    @Test
    void withoutScriptsTheSameIsDoneByLinksAndForms() {
        var desk = organiser(false, 390, "/arrangor/schema");
        var slug = publish(desk);
        for (var view : new String[] {"manad", "vecka", "lista"}) {
            desk.navigate(schema(view));
            see(desk, title);
            screens.shoot(desk, "schedule-" + view + "-without-script");
        }
        desk.navigate(schema("lista") + "&form=on-site");
        assertThat(desk.content()).doesNotContain(title);
        desk.navigate(schema("manad"));
        desk.locator("li", new Page.LocatorOptions().setHasText(mark))
                .locator("a.move")
                .click();
        desk.locator("#startsAt").fill(day.plusDays(3).toString());
        press(desk, "Se vad det innebär");
        see(desk, "Stämmer det?");
        screens.shoot(desk, "schedule-move-check-without-script");
        press(desk, "Flytta träffen");
        see(desk, "flyttas till");
        assertThat(desk.url()).contains("/arrangor/schema");
        press(desk, "Ångra flytten");
        see(desk, "Flytten är ångrad");
        desk.navigate("/traffar/" + slug);
        see(desk, day.getDayOfMonth() + " ");
        assertThat(desk.content()).doesNotContain("ny tid");
    }

    @Test
    void thePagesSpeakEnglishAndFitAPhone() {
        var desk = organiser(true, 390, "/arrangor/schema?lang=en");
        for (var view : new String[] {"manad", "vecka", "lista"}) {
            desk.navigate(schema(view) + "&lang=en");
            see(desk, "Narrow what is shown");
            screens.look(desk, "schedule-" + view + "-english-phone");
            assertThat((Boolean) desk.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                    .as("no sideways scroll in " + view)
                    .isTrue();
        }
        assertThat(screens.complaints()).isEmpty();
    }

    private String schema(String view) {
        return "/arrangor/schema?vy=" + view + "&datum=" + (view.equals("lista") ? day.minusDays(3) : day);
    }

    /** Takes the event where it is and lets it go on another day of the same week. */
    private void drag(Page desk, LocalDate to) {
        assertThat(desk.locator("#kalender[data-drawn]")).isVisible();
        var from = desk.locator("[data-calendar] .entry", new Page.LocatorOptions().setHasText(mark))
                .first();
        from.scrollIntoViewIfNeeded();
        var there = cell(desk, to).boundingBox();
        var here = from.boundingBox();
        var mouse = desk.mouse();
        mouse.move(here.x + here.width / 2, here.y + 8);
        mouse.down();
        mouse.move(there.x + there.width / 2, here.y + 8, new Mouse.MoveOptions().setSteps(15));
        mouse.up();
    }

    private static Locator cell(Page desk, LocalDate date) {
        return desk.locator("[data-calendar] [data-date='" + date + "']").first();
    }

    private Locator entryOn(Page desk, LocalDate date) {
        return cell(desk, date)
                .locator(".entry", new Locator.LocatorOptions().setHasText(mark))
                .first();
    }

    /** Drafted from the schedule's own times, with a programme, and published. */
    private String publish(Page desk) {
        desk.navigate("/arrangor/traffar/ny?natverk=statens-demokratinatverk&borjar=" + day + "T09:00&slutar=" + day
                + "T10:00");
        desk.locator("#title").fill(title);
        desk.locator("#ingress").fill("En träff för prövning.");
        desk.getByLabel("Digitalt").first().check();
        desk.getByLabel("Alla, även").first().check();
        return publishDraft(desk);
    }

    private void register(String slug, String address) {
        var page = screens.window(390, true, "sv");
        page.navigate("/traffar/" + slug + "/anmalan");
        page.locator("#name").fill("Ebba " + mark);
        page.locator("#email").fill(address);
        Acts.readFirst(page);
        page.locator("form.form button[type=submit]").click();
        page.navigate(
                mailbox.await(address, "Bekräfta din anmälan till " + title).link("/anmalan/bekrafta/"));
        press(page, "Bekräfta anmälan");
        see(page, "Du är anmäld");
        mailbox.await(address, "Du är anmäld");
    }

    private static Page organiser(boolean javaScript, int width, String path) {
        var page = screens.window(width, javaScript, "sv");
        logIn(page, path, "karin.ek@forum.example", RunningSystem.get().secret("login.coordinator.password"));
        page.waitForURL(url -> url.contains("/arrangor/"));
        return page;
    }
}
