package se.samling.systemtest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static se.samling.systemtest.Acts.follow;
import static se.samling.systemtest.Acts.logIn;
import static se.samling.systemtest.Acts.press;
import static se.samling.systemtest.Acts.readFirst;
import static se.samling.systemtest.Acts.see;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A web course: read alone and in a group, with what somebody writes staying where it is; then written by its organiser. */
class CourseStoryIT {

    private static final String COURSE = "/kurser/ett-tryggt-valar";

    private static Screens screens;
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @BeforeAll
    static void open() {
        screens = new Screens();
    }

    @AfterAll
    static void close() {
        screens.close();
    }

    @Test
    void somebodyWithoutAnAccountReadsAllStepsAndWhatTheyWriteStaysInTheBrowser() {
        var secret = "Torgmötet skrämmer mig " + mark;
        var reader = screens.window(390, true, "sv");
        var sent = listen(reader);
        reader.navigate("/");
        follow(reader, "Ett tryggt valår");
        see(reader, "3 steg, 15–30 minuter");
        see(reader, "Valkonferensen Tryggt valår");
        screens.look(reader, "course");
        reader.locator("details:has(#fran) > summary").click();
        reader.locator("#fran").selectOption("municipality");
        press(reader, "Börja");
        see(reader, "Steg 1 av 3 · 5–10 minuter");
        see(reader, "Inget skickas till oss");
        reader.locator("[data-draft]").first().fill(secret);
        reader.locator("[data-tick]").first().check();
        reader.locator("[data-tick]").first().press("Enter");
        assertThat(reader).hasURL(Pattern.compile(".*/steg/1\\?besok=.*"));
        screens.look(reader, "course-step");

        reader.reload();
        assertThat(reader.locator("[data-draft]").first()).hasValue(secret);
        assertThat(reader.locator("[data-tick]").first()).isChecked();
        press(reader, "Klar, gå till steg 2");
        press(reader, "Klar, gå till steg 3");
        press(reader, "Klar med utbildningen");
        see(reader, "Du är klar");
        screens.look(reader, "course-done");
        follow(reader, "Tillbaka till utbildningen");
        assertThat(reader.locator(".course-steps .done")).hasCount(3);

        press(reader, "Glöm allt i den här webbläsaren");
        assertThat(reader.locator(".course-steps .done")).hasCount(0);
        reader.navigate(COURSE + "/steg/1");
        assertThat(reader.locator("[data-draft]").first()).hasValue("");
        assertThat(sent).as("every request of the visit").isNotEmpty().noneMatch(one -> one.contains("Torgmötet"));
        assertThat(reader.context().cookies())
                .as("nothing to know the reader by")
                .allMatch(cookie -> cookie.name.equals("samling-form"));
        assertThat(screens.complaints()).isEmpty();
    }

    @Test
    void withoutJavaScriptAGroupReadsAllStepsAndPrintsItsSheet() {
        var group = screens.window(1280, false, "sv");
        var sent = listen(group);
        group.navigate(COURSE);
        press(group, "Börja i grupp");
        see(group, "Prata om");
        assertThat(group.locator("textarea")).hasCount(0);
        screens.shoot(group, "course-group");
        press(group, "Klar, gå till steg 2");
        press(group, "Klar, gå till steg 3");
        press(group, "Klar med utbildningen");
        see(group, "Du är klar");
        follow(group, "Samtalsunderlag");
        see(group, "Det här kom vi fram till");
        var sheet =
                new String(group.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)), StandardCharsets.ISO_8859_1);
        assertThat(sheet).startsWith("%PDF").containsPattern("/MediaBox ?\\[0 0 59[45](\\.\\d+)? 84[12]");

        group.navigate(COURSE);
        ask(group);

        var alone = screens.window(1280, false, "sv");
        var written = listen(alone);
        alone.navigate(COURSE + "/steg/1");
        assertThat(alone.locator("noscript p")).isVisible();
        alone.locator("[data-draft]").first().fill("Hemligt " + mark);
        press(alone, "Klar, gå till steg 2");
        see(alone, "Steg 2 av 3");
        assertThat(written).noneMatch(one -> one.contains("Hemligt"));
        assertThat(sent).isNotEmpty();

        var english = screens.window(1280, true, "en");
        english.navigate(COURSE + "/samtalsunderlag");
        see(english, "What we agreed on");
        screens.look(english, "course-sheet");
        english.navigate("/kurser?q=election");
        see(english, "A safe election year");
        screens.look(english, "courses");
    }

    @Test
    void aMemberSavesOneAnswerAndTakesItAwayAgain() {
        var member = member(COURSE + "/steg/2");
        see(member, "bara om du trycker på Spara");
        var sent = listen(member);
        member.locator("[data-draft]").nth(0).fill("Sparas " + mark);
        member.locator("[data-draft]").nth(1).fill("Sparas inte " + mark);
        press(member, "Spara svaret på mitt konto");
        see(member, "Bara du kan läsa det");
        screens.look(member, "course-answer-saved");
        assertThat(sent)
                .as("the one answer is sent, the other is not")
                .anyMatch(one -> one.contains("Sparas " + mark))
                .noneMatch(one -> one.contains("Sparas inte"));
        member.navigate("/mina-sidor/kurser");
        see(member, "1 sparat svar");
        screens.look(member, "my-courses");

        var again = member(COURSE + "/steg/2");
        assertThat(again.locator("[data-draft]").nth(0)).hasValue("Sparas " + mark);
        press(again, "Ta bort det sparade svaret");
        see(again, "Borttaget från ditt konto");
        assertThat(again.locator("[data-draft]").nth(0)).hasValue("");
        press(again, "Klar, gå till steg 3");
        again.navigate("/mina-sidor/kurser");
        follow(again, "Ta bort det som är sparat från Ett tryggt valår");
        screens.look(again, "forget-course");
        press(again, "Ta bort det sparade");
        see(again, "Inget är sparat");
        assertThat(screens.complaints()).isEmpty();
    }

    @Test
    void anOrganiserWritesACourseLooksAtItAndPublishesIt() {
        var title = "Provkurs " + mark;
        var desk = coordinator("/arrangor/kurser");
        see(desk, "Ett tryggt valår");
        screens.look(desk, "desk-courses");
        follow(desk, "Ny webbutbildning");
        desk.locator("#title").fill(title);
        press(desk, "Skapa utkastet");
        see(desk, "Det här saknas före publicering");
        screens.look(desk, "desk-course-begun");
        var course = desk.url().replaceFirst("^https?://[^/]+", "").replaceFirst("\\?.*", "");

        follow(desk, "Lägg till ett steg");
        desk.locator("#title").fill("Första steget");
        desk.locator("#maxMinutes").fill("3");
        press(desk, "Spara steget");
        see(desk, "ska vara minst lika stort");
        screens.look(desk, "desk-step-problem");
        desk.locator("#maxMinutes").fill("8");
        desk.locator("#body").fill("Läs **detta**. <b>Inte fet</b>");
        desk.locator("[id='checklists[0].title']").fill("Före mötet");
        desk.locator("[id='checklists[0].items']").fill("Ring\nPacka");
        desk.locator("#questions").fill("Vad tänker du?\nVad gör ni?");
        press(desk, "Spara steget");
        see(desk, "Steget är sparat");
        follow(desk, "Lägg till ett steg");
        desk.locator("#title").fill("Andra steget");
        desk.locator("#body").fill("Gör så här.");
        press(desk, "Spara steget");
        press(desk, "Flytta upp steg 2");
        see(desk, "flyttat till plats 1");
        var steps = desk.locator(".step-list > li");
        steps.last().dragTo(steps.first(), new Locator.DragToOptions().setTargetPosition(20, 5));
        see(desk, "Stegens nya ordning är sparad");
        assertThat(desk.locator(".step-list .name")).hasText(new String[] {"Första steget", "Andra steget"});
        screens.look(desk, "desk-steps-ordered");
        follow(desk, "Skriv en ingress");
        desk.locator("#ingress").fill("En prövning.");
        press(desk, "Spara ändringarna");
        screens.look(desk, "desk-course");

        follow(desk, "Förhandsgranska som läsare");
        see(desk, "bara ni som arrangerar ser sidan");
        see(desk, "2 steg, 10–18 minuter");
        follow(desk, "Första steget");
        see(desk, "<b>Inte fet</b>");
        screens.look(desk, "course-preview");
        var stranger = screens.window(1280, true, "sv");
        stranger.navigate(course.replace("/arrangor", ""));
        assertThat(stranger.locator("h1")).not().containsText(title);

        desk.navigate(course + "/publicera");
        desk.locator("#when-later").check();
        desk.locator("#at").fill("2020-01-18");
        press(desk, "Publicera utbildningen");
        see(desk, "Tiden har redan varit");
        screens.look(desk, "desk-publish-problem");
        desk.locator("#when").check();
        press(desk, "Publicera utbildningen");
        see(desk, "Utbildningen är publicerad");
        stranger.navigate("/kurser");
        see(stranger, title);
        desk.locator("a[href='" + course + "/statistik']").click();
        see(desk, "Färre än 5 har börjat");
        screens.look(desk, "desk-course-figures");
        desk.navigate(course);
        press(desk, "Arkivera");
        see(desk, "Utbildningen är arkiverad");
        stranger.navigate("/kurser");
        assertThat(stranger.locator("main")).not().containsText(title);
        assertThat(screens.complaints()).isEmpty();
    }

    /** Writes to the organiser, who gets a mail that is answered to the address that asked. */
    private void ask(Page page) {
        follow(page, "Skriv till arrangören");
        page.locator("#subject").fill("Tider " + mark);
        page.locator("#email").fill("inte en adress");
        readFirst(page);
        press(page, "Skicka frågan");
        see(page, "Rätta det här först");
        assertThat(page.locator("#subject")).hasValue("Tider " + mark);
        screens.shoot(page, "course-question-problem");
        page.locator("#text").fill("Hur länge är utbildningen öppen?");
        page.locator("#email").fill("undrar." + mark + "@ekstad.example");
        press(page, "Skicka frågan");
        see(page, "Frågan är skickad");
        var mail = new Mailbox(RunningSystem.get().inbox()).await("demokrati@forum.example", "Tider " + mark);
        assertThat(mail.text()).contains("undrar." + mark + "@ekstad.example", "Hur länge är utbildningen öppen?");
    }

    /** Everything that the page asks for from now on, with what is sent along, readable. */
    private static List<String> listen(Page page) {
        var sent = new CopyOnWriteArrayList<String>();
        page.onRequest(request -> sent.add(URLDecoder.decode(
                request.url() + " " + (request.postData() == null ? "" : request.postData()), StandardCharsets.UTF_8)));
        return sent;
    }

    private static Page member(String path) {
        var page = screens.window(1280, true, "sv");
        logIn(
                page,
                "/mina-sidor",
                "sara.nilsson@kulturdata.example",
                RunningSystem.get().secret("login.member.password"));
        assertThat(page.locator("h1")).containsText("Mina sidor");
        page.navigate(path);
        return page;
    }

    private static Page coordinator(String path) {
        var page = screens.window(1280, true, "sv");
        logIn(page, path, "karin.ek@forum.example", RunningSystem.get().secret("login.coordinator.password"));
        assertThat(page.locator(".rail")).isVisible();
        return page;
    }
}
