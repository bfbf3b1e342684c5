package se.samling.systemtest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static se.samling.systemtest.Acts.follow;
import static se.samling.systemtest.Acts.logIn;
import static se.samling.systemtest.Acts.press;
import static se.samling.systemtest.Acts.publishDraft;
import static se.samling.systemtest.Acts.see;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A form with a condition, a consent and a question about food: built, filled in with scripts and without, changed, and read. */
class FormStoryIT {

    private static Screens screens;
    private static Mailbox mailbox;
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String title = "Träff med frågor " + mark;

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
    void questionsAreAskedWhenTheyComeUpAndAnswersAreReadOnTheDesk() {
        var desk = screens.window(1280, true, "sv");
        logIn(desk, "/arrangor", "karin.ek@forum.example", RunningSystem.get().secret("login.coordinator.password"));
        desk.waitForURL(url -> url.contains("/arrangor"));
        var slug = publish(desk);
        var form = "/arrangor/traffar/" + slug + "/formular";
        build(desk, form);

        var scripted = "ada." + mark + "@ekstad.example";
        registerWithScripts(slug, scripted);
        var plain = "bo." + mark + "@ekstad.example";
        var own = registerWithoutScripts(slug, plain);
        change(own);

        desk.navigate(form + "/svar");
        see(desk, "ABC 123");
        see(desk, "Tåg");
        var paper = desk.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("beslut.pdf"));
        assertThat(desk.waitForDownload(paper::click).suggestedFilename()).isEqualTo("beslut.pdf");
        screens.look(desk, "form-answers");
        desk.navigate(form + "/behov");
        see(desk, "Vegansk");
        assertThat(desk.locator("main")).not().containsText("Ada " + mark);
        screens.look(desk, "form-needs");
        press(desk, "Visa vem som behöver vad");
        see(desk, "Ada " + mark);
        see(desk, "Karin Ek");
        assertThat(screens.complaints()).isEmpty();
    }

    private String publish(Page desk) {
        var day = LocalDate.now(ZoneId.of("Europe/Stockholm")).plusMonths(2);
        desk.navigate("/arrangor/traffar/ny?natverk=statens-demokratinatverk&borjar=" + day + "T09:00&slutar=" + day
                + "T10:00");
        desk.locator("#title").fill(title);
        desk.locator("#ingress").fill("En träff för prövning.");
        desk.getByLabel("På plats").first().check();
        desk.locator("#placeName").fill("Huset");
        desk.getByLabel("Alla, även").first().check();
        return publishDraft(desk);
    }

    private void build(Page desk, String form) {
        desk.navigate(form);
        screens.look(desk, "form-empty");
        question(desk, form, "choice", "Hur reser du?", "Tåg | Train\nBil | Car", true, null);
        question(desk, form, "text", "Bilens nummer", null, true, "om ”Hur reser du?” är ”Bil”");
        desk.navigate(form + "/ny?sort=diet");
        screens.look(desk, "form-new-question");
        press(desk, "Spara frågan");
        desk.navigate(form + "/ny?sort=file");
        screens.look(desk, "form-new-file");
        question(desk, form, "file", "Beslutet", null, false, null);
        question(desk, form, "consent", "Jag får vara med på bild", null, false, null);
        desk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Flytta upp ”Jag får vara med på bild”"))
                .click();
        see(desk, "är nu fråga 4");
        screens.look(desk, "form-questions");
        desk.navigate(form + "/forhandsgranska");
        assertThat(desk.getByLabel("Bilens nummer")).isHidden();
        desk.getByLabel("Bil", new Page.GetByLabelOptions().setExact(true)).check();
        assertThat(desk.getByLabel("Bilens nummer")).isVisible();
        screens.look(desk, "form-preview");
    }

    private static void question(
            Page desk,
            String form,
            String kind,
            String label,
            @Nullable String options,
            boolean required,
            @Nullable String condition) {
        desk.navigate(form + "/ny?sort=" + kind);
        desk.locator("#label").fill(label);
        if (options != null) {
            desk.locator("#options").fill(options);
        }
        if (required) {
            desk.locator("#required").check();
        }
        if (condition != null) {
            desk.locator("#condition").selectOption(new SelectOption().setLabel(condition));
        }
        desk.locator("#purpose").fill("För planeringen.");
        press(desk, "Spara frågan");
        see(desk, "är sparad");
    }

    private void registerWithScripts(String slug, String address) {
        var page = screens.window(1280, true, "sv");
        page.navigate("/traffar/" + slug + "/anmalan");
        assertThat(page.getByLabel("Bilens nummer")).isHidden();
        fill(page, "Ada", address);
        page.locator("input[type=file]").setInputFiles(new FilePayload("beslut.pdf", "application/pdf", paper()));
        press(page, "Fortsätt");
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("beslut.pdf")))
                .isVisible();
        var summary = page.locator("[data-error-summary] a");
        assertThat(summary).hasCount(1);
        assertThat(summary).containsText("Hur reser du?");
        screens.look(page, "form-refused");
        summary.click();
        page.getByLabel("Bil", new Page.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("Bilens nummer").fill("ABC 123");
        page.getByLabel("Vegansk").check();
        Acts.readFirst(page);
        screens.look(page, "form-filled-in");
        press(page, "Fortsätt");
        prove(page, address);
    }

    private static byte[] paper() {
        return "%PDF-1.7\n% ett beslut".getBytes(StandardCharsets.UTF_8);
    }

    private String registerWithoutScripts(String slug, String address) {
        var page = screens.window(390, false, "sv");
        page.navigate("/traffar/" + slug + "/anmalan");
        see(page, "Svara bara om du har svarat ”Bil” på ”Hur reser du?”");
        screens.shoot(page, "form-without-scripts");
        fill(page, "Bo", address);
        page.getByLabel("Tåg").check();
        Acts.readFirst(page);
        press(page, "Fortsätt");
        prove(page, address);
        return page.url();
    }

    private void fill(Page page, String name, String address) {
        page.locator("#name").fill(name + " " + mark);
        page.locator("#email").fill(address);
        Acts.readFirst(page);
    }

    private void prove(Page page, String address) {
        page.navigate(
                mailbox.await(address, "Bekräfta din anmälan till " + title).link("/anmalan/bekrafta/"));
        press(page, "Bekräfta anmälan");
        see(page, "Du är anmäld");
    }

    private static void change(String own) {
        var page = screens.window(390, true, "sv");
        page.navigate(own);
        follow(page, "Se och ändra dina svar");
        assertThat(page.getByLabel("Tåg")).isChecked();
        page.getByLabel("Jag får vara med på bild").check();
        screens.look(page, "form-own-answers");
        press(page, "Spara svaren");
        see(page, "Dina svar är sparade");
    }
}
