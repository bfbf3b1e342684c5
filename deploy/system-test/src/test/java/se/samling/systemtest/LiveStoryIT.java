package se.samling.systemtest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static se.samling.systemtest.Acts.awaitMoved;
import static se.samling.systemtest.Acts.follow;
import static se.samling.systemtest.Acts.logIn;
import static se.samling.systemtest.Acts.press;
import static se.samling.systemtest.Acts.publishDraft;
import static se.samling.systemtest.Acts.see;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A webinar with a live room: before it opens, while it runs, and after; the organiser, the moderator and two who watch. */
class LiveStoryIT {

    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
    private static final String STREAM = Broadcaster.address(Broadcaster.MAIN);
    private static final String BACKUP = Broadcaster.address(Broadcaster.BACKUP);
    private static final String ANONYMOUS = "Hur möter man ett drev?";
    private static final String NAMED = "Finns bilderna efteråt?";
    private static final String BANNER = "Vi har problem med ljudet, byt till reservsändningen.";

    private static Broadcaster broadcaster;
    private static Screens screens;
    private static Mailbox mailbox;
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @BeforeAll
    static void open() {
        mailbox = new Mailbox(RunningSystem.get().inbox());
        broadcaster = new Broadcaster();
        screens = new Screens("", broadcaster.resolverRules());
    }

    @AfterAll
    static void close() {
        screens.close();
        broadcaster.close();
    }

    @Test
    void aWebinarIsWatchedAskedLedRecordedAndEvaluated() {
        var title = "Webbinarium " + mark;
        var address = "ebba." + mark + "@ekstad.example";
        var desk = organiser(
                "/arrangor/traffar/ny?natverk=statens-demokratinatverk", "coordinator", "karin.ek@forum.example");
        var slug = publish(desk, title);
        help(desk);
        equip(desk, slug);
        var viewer = register(slug, title, address);

        // Before: the page says when it opens, with scripts and without; questions can be sent already.
        follow(viewer, "Till sändningen och frågorna");
        see(viewer, "Sidan öppnar");
        see(viewer, "010-000 00 00");
        see(viewer, "Hör du inget?");
        screens.look(viewer, "live-before");
        var watch = viewer.url();
        ask(viewer, ANONYMOUS, true);
        var plain = screens.window(390, false, "sv");
        plain.navigate(watch);
        see(plain, "Sidan öppnar");
        screens.shoot(plain, "live-before-without-script");

        // The event is moved to begin now: the open page opens by itself.
        move(
                desk,
                slug,
                LocalDateTime.now(STOCKHOLM).minusMinutes(5),
                LocalDateTime.now(STOCKHOLM).plusMinutes(50));
        assertThat(viewer.locator("[data-player]")).isVisible();
        see(viewer, "Ingen sändning går just nu");
        screens.look(viewer, "live-no-stream");
        broadcast(viewer);
        ask(viewer, NAMED, false);

        // The moderator, who may do nothing else, shows what was asked; it is there without a reload.
        var moderator =
                organiser("/arrangor/traffar/" + slug + "/sandning/fragor", "moderator", "mira.modig@forum.example");
        see(moderator, ANONYMOUS);
        see(moderator, "Ebba " + mark);
        assertThat(moderator.locator(".tabs")).hasCount(0);
        screens.look(moderator, "live-moderate");
        assertThat(card(moderator, ANONYMOUS)).not().containsText("Ebba");
        show(moderator, ANONYMOUS);
        assertThat(viewer.locator("#shown")).containsText(ANONYMOUS);
        show(moderator, NAMED);
        assertThat(viewer.locator("#shown")).containsText("Ebba " + mark);
        press(moderator, "Besvarad");
        assertThat(viewer.locator("#shown")).containsText("Besvarad");
        moderator.navigate("/arrangor/traffar/" + slug + "/sandning");
        assertThat(moderator.content()).doesNotContain(STREAM);

        // Everybody is told, and moved to the back-up stream; without a script at the next look.
        desk.navigate("/arrangor/traffar/" + slug + "/sandning");
        screens.look(desk, "live-desk");
        desk.locator("#text").fill(BANNER);
        desk.locator("#toBackup").check();
        long raised = System.nanoTime();
        press(desk, "Visa meddelandet för alla");
        assertThat(viewer.locator("#status")).containsText(BANNER);
        System.out.printf(
                "The banner was there %d ms after it was sent, the organiser's own page load included%n",
                Duration.ofNanos(System.nanoTime() - raised).toMillis());
        see(viewer, "Du ser reservsändningen");
        screens.look(viewer, "live-banner");
        var phone = screens.window(390, true, "en");
        phone.navigate(watch);
        assertThat(phone.locator("#status")).containsText(BANNER);
        screens.look(phone, "live-banner-phone");
        plain.navigate(watch);
        see(plain, BANNER);
        see(plain, ANONYMOUS);
        assertThat(plain.locator("noscript a[href='" + BACKUP + "'], a[href='" + BACKUP + "']"))
                .hasCount(1);
        screens.shoot(plain, "live-banner-without-script");
        press(desk, "Ta bort meddelandet");
        assertThat(viewer.locator("#status")).isEmpty();

        // Counted as people, and corrected.
        follow(desk, "Närvaro");
        see(desk, "Ebba " + mark);
        var row = desk.locator("tr", new Page.LocatorOptions().setHasText("Ebba " + mark));
        assertThat(row.locator("td").nth(2)).containsText("digitalt");
        row.locator("input[name=people]").fill("4");
        row.locator("button").click();
        see(desk, "Antalet är rättat");
        assertThat(desk.locator(".figures")).containsText("4");
        screens.look(desk, "live-attendance");

        // After: the open page says so, and the evaluation takes one answer per link.
        move(
                desk,
                slug,
                LocalDateTime.now(STOCKHOLM).minusHours(2),
                LocalDateTime.now(STOCKHOLM).minusHours(1));
        see(viewer, "Sändningen är slut");
        screens.look(viewer, "live-over");
        follow(viewer, "Svara på fem korta frågor");
        press(viewer, "Skicka svaren");
        see(viewer, "Välj ett betyg");
        screens.look(viewer, "evaluation-problem");
        viewer.locator("#overall-4").check();
        viewer.locator("#useful-3").check();
        viewer.locator("#technical-1").check();
        viewer.locator("#keep").fill("Att lyssna först");
        press(viewer, "Skicka svaren");
        see(viewer, "Tack, ditt svar är sparat");
        assertThat(viewer.locator("form.form")).hasCount(0);
        screens.look(viewer, "evaluation-thanks");

        recording(desk, slug);
        viewer.navigate(mailbox.await(address, "Inspelningen av " + title).link("/sandning/"));
        assertThat(viewer.locator("video track[kind=captions]")).hasCount(1);
        screens.look(viewer, "live-recording");
        assertThat(screens.complaints()).isEmpty();
    }

    /** The picture comes by itself when the encoder begins, with captions; and when it breaks off, the back-up stream takes over. */
    private static void broadcast(Page viewer) {
        var video = viewer.locator("[data-player] video");
        broadcaster.begin();
        viewer.waitForCondition(() -> (boolean) video.evaluate("video => video.readyState >= 2"));
        assertThat(viewer.locator("[data-player-word]")).isHidden();
        video.evaluate("video => { video.muted = true; return video.play(); }");
        playsOn(viewer, video);
        viewer.waitForCondition(
                () -> (boolean) video.evaluate("video => [...video.textTracks].some(track => track.mode === 'showing'"
                        + " && [...(track.activeCues ?? [])].some(cue => cue.text.startsWith('Text del')))"));
        screens.look(viewer, "live-stream");

        broadcaster.breakOff(Broadcaster.MAIN);
        see(viewer, "Du ser reservsändningen");
        playsOn(viewer, video);
        screens.look(viewer, "live-stream-backup");
    }

    /** Time goes on in the picture. */
    private static void playsOn(Page viewer, Locator video) {
        double before = position(video);
        viewer.waitForCondition(() -> Math.abs(position(video) - before) > 0.5
                && (boolean) video.evaluate("video => !video.paused && video.readyState >= 2"));
    }

    private static double position(Locator video) {
        return ((Number) video.evaluate("video => video.currentTime")).doubleValue();
    }

    /** Captions are demanded, looked through, and then the recording goes out. */
    private static void recording(Page desk, String slug) {
        desk.navigate("/arrangor/traffar/" + slug + "/sandning/efter");
        see(desk, "Ett svar");
        see(desk, "minst 5 har svarat");
        desk.locator("#address").fill("https://play.example/inspelning.mp4");
        desk.locator("#durationMinutes").fill("1");
        press(desk, "Publicera för de anmälda");
        see(desk, "Lägg till en textningsfil");
        screens.look(desk, "recording-problem");
        captions(desk, "WEBVTT\n\n00:00.000 --> 00:20.000\nVälkomna");
        press(desk, "Publicera för de anmälda");
        see(desk, "täcker 33 procent");
        captions(desk, "WEBVTT\n\n00:00.000 --> 00:55.000\nVälkomna");
        press(desk, "Publicera för de anmälda");
        see(desk, "Inspelningen är publicerad");
        screens.look(desk, "recording-published");
    }

    private static void captions(Page desk, String text) {
        desk.locator("#file")
                .setInputFiles(new FilePayload("textning.vtt", "text/vtt", text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void ask(Page page, String question, boolean anonymously) {
        page.locator("#ask #text").fill(question);
        if (anonymously) {
            page.locator("#ask #anonymous").check();
        }
        press(page, "Skicka frågan");
        see(page, "frågan har kommit fram");
    }

    private static Locator card(Page page, String question) {
        return page.locator(
                ".question-cards > li",
                new Page.LocatorOptions()
                        .setHas(page.locator(".words", new Page.LocatorOptions().setHasText(question))));
    }

    private static void show(Page page, String question) {
        card(page, question).locator("button[value=shown]").click();
        assertThat(card(page, question).locator("button[value=answered]")).isVisible();
    }

    private static String publish(Page desk, String title) {
        var starts = LocalDateTime.now(STOCKHOLM).plusHours(2).truncatedTo(ChronoUnit.MINUTES);
        desk.locator("#title").fill(title);
        desk.locator("#ingress").fill("Ett webbinarium för prövning.");
        desk.locator("#startsAt").fill(starts.toLocalDate().toString());
        desk.locator("#startsClock").fill(clock(starts));
        desk.locator("#endsAt").fill(starts.plusHours(1).toLocalDate().toString());
        desk.locator("#endsClock").fill(clock(starts.plusHours(1)));
        desk.getByLabel("Digitalt").first().check();
        desk.getByLabel("Alla, även").first().check();
        return publishDraft(desk);
    }

    /** What is written once for all of the host's broadcasts. */
    private static void help(Page desk) {
        desk.navigate("/arrangor/sidorna");
        follow(desk, "Teknisk hjälp vid sändningar");
        desk.locator("#helpPhone").fill("ring oss");
        desk.locator("#faq").fill("Hör du inget?\nHöj ljudet i spelaren.");
        desk.locator("#faqEn").fill("No sound?\nTurn up the volume of the player.");
        press(desk, "Spara hjälpen");
        see(desk, "ser inte ut som ett telefonnummer");
        assertThat(desk.locator("#faq")).hasValue("Hör du inget?\nHöj ljudet i spelaren.");
        screens.look(desk, "host-help-problem");
        desk.locator("#helpPhone").fill("010-111 11 11");
        press(desk, "Spara hjälpen");
        see(desk, "Hjälpen är sparad");
        screens.look(desk, "host-help");
    }

    private static void equip(Page desk, String slug) {
        desk.navigate("/arrangor/traffar/" + slug + "/sandning");
        desk.locator("#streamUrl").fill("http://play.example/live.m3u8");
        screens.look(desk, "live-room-form");
        press(desk, "Spara sändningen");
        see(desk, "Länken ska börja med https");
        screens.look(desk, "live-room-problem");
        desk.locator("#streamUrl").fill(STREAM);
        desk.locator("#backupUrl").fill(BACKUP);
        desk.locator("#closesAfterMinutes").fill("0");
        desk.locator("#helpPhone").fill("010-000 00 00");
        press(desk, "Spara sändningen");
        see(desk, "Sändningen är sparad");
    }

    private Page register(String slug, String title, String address) {
        var page = screens.window(1280, true, "sv");
        page.navigate("/traffar/" + slug + "/anmalan");
        page.locator("#name").fill("Ebba " + mark);
        page.locator("#email").fill(address);
        Acts.readFirst(page);
        page.locator("form.form button[type=submit]").click();
        page.navigate(
                mailbox.await(address, "Bekräfta din anmälan till " + title).link("/anmalan/bekrafta/"));
        press(page, "Bekräfta anmälan");
        see(page, "Du är anmäld");
        assertThat(mailbox.await(address, "Du är anmäld").text()).contains("/sandning/");
        screens.look(page, "live-own-page");
        return page;
    }

    /** On one day: near midnight it ends with the day, since the form keeps an event's length in days. */
    private static void move(Page desk, String slug, LocalDateTime from, LocalDateTime wanted) {
        var endOfDay = from.toLocalDate().atTime(23, 59);
        var to = wanted.isAfter(endOfDay) ? endOfDay : wanted;
        desk.navigate("/arrangor/traffar/" + slug + "/flytta");
        desk.locator("#startsAt").fill(from.toLocalDate().toString());
        desk.locator("#startsClock").fill(clock(from));
        desk.locator("#endsAt").fill(to.toLocalDate().toString());
        desk.locator("#endsClock").fill(clock(to));
        press(desk, "Se vad det innebär");
        press(desk, "Flytta träffen");
        awaitMoved(desk);
    }

    private static String clock(LocalDateTime when) {
        return when.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString();
    }

    private static Page organiser(String path, String login, String address) {
        var page = screens.window(1280, true, "sv");
        logIn(page, path, address, RunningSystem.get().secret("login." + login + ".password"));
        page.waitForURL(url -> url.contains("/arrangor/"));
        return page;
    }
}
