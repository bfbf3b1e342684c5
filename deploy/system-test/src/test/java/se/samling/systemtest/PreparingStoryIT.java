package se.samling.systemtest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static se.samling.systemtest.Acts.follow;
import static se.samling.systemtest.Acts.logIn;
import static se.samling.systemtest.Acts.press;
import static se.samling.systemtest.Acts.publish;
import static se.samling.systemtest.Acts.see;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An organiser keeps a room, somebody who has not yet said yes, and a template; and puts a programme in order by key and pointer. */
class PreparingStoryIT {

    private static Screens screens;
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String person = "Tuva " + mark;
    private final String room = "Sal " + mark;

    @BeforeAll
    static void open() {
        screens = new Screens();
    }

    @AfterAll
    static void close() {
        screens.close();
    }

    @Test
    void whatIsKeptOnceIsUsedAgainAndNobodyIsNamedBeforeTheySaidYes() {
        var desk = screens.window(1280, true, "sv");
        logIn(
                desk,
                "/arrangor/medverkande",
                "karin.ek@forum.example",
                RunningSystem.get().secret("login.coordinator.password"));
        desk.locator("#name").fill(person);
        desk.locator("#organisation").fill("Kulturdatamyndigheten");
        press(desk, "Spara");
        see(desk, "Nej, inte än");
        screens.look(desk, "contributors");

        follow(desk, "Lokaler");
        desk.locator("#name").fill(room);
        desk.locator("#address").fill("Torget 1, Ekstad");
        desk.locator("#capacity").fill("40");
        desk.getByLabel("Hörslinga finns").check();
        press(desk, "Spara lokalen");
        see(desk, "Lokalen är sparad");
        screens.look(desk, "rooms");

        var slug = draft(desk);
        order(desk, slug);
        template(desk, slug);

        desk.navigate("/arrangor/traffar/" + slug + "/publicera");
        see(desk, "Fler platser än lokalen rymmer: den tar 40 personer");
        screens.look(desk, "publish-room-too-small");
        publish(desk);
        var reader = screens.window(390, true, "sv");
        reader.navigate("/traffar/" + slug);
        see(reader, "Torget 1, Ekstad");
        see(reader, "Hörslinga finns");
        see(reader, "Fler medverkande meddelas");
        assertThat(reader.locator("main")).not().containsText(person);
        screens.look(reader, "contributors-to-come");

        desk.navigate("/arrangor/medverkande");
        follow(desk, "Ändra " + person);
        desk.locator("#consentedBy").fill("i mejl till Karin");
        screens.look(desk, "contributor-consent");
        press(desk, "Spara");
        see(desk, "i mejl till Karin");
        reader.reload();
        see(reader, person);
        picture(desk, reader);
        assertThat(screens.complaints()).isEmpty();
    }

    /** Shown with a yes of its own, in words too, and gone with it. */
    private void picture(Page desk, Page reader) {
        follow(desk, "Ändra " + person);
        desk.locator("#file").setInputFiles(new FilePayload("tuva.png", "image/png", square()));
        desk.locator("#alternative").fill("Tuva ler mot kameran");
        desk.locator("#shownBy").fill("i mejl till Karin");
        press(desk, "Spara bilden");
        see(desk, "Bilden är sparad");
        screens.look(desk, "contributor-picture");
        reader.reload();
        var shown = reader.getByAltText("Tuva ler mot kameran");
        assertThat(shown).isVisible();
        assertThat((Integer) shown.evaluate("image => image.decode().then(() => image.naturalWidth)"))
                .isEqualTo(480);
        screens.look(reader, "contributor-shown");
        desk.locator("#shownBy").fill("");
        desk.locator("#shownOn").fill("");
        press(desk, "Spara bilden");
        see(desk, "samtycke saknas");
        reader.reload();
        see(reader, person);
        assertThat(shown).hasCount(0);
    }

    private static byte[] square() {
        var image = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private String draft(Page desk) {
        var day = LocalDate.now().plusDays(50).toString();
        desk.navigate("/arrangor/traffar/ny?natverk=statens-demokratinatverk");
        desk.locator("#title").fill("Träff " + mark);
        desk.locator("#ingress").fill("En träff för prövning.");
        desk.locator("#startsAt").fill(day);
        desk.locator("#startsClock").fill("09:00");
        desk.locator("#endsClock").fill("12:00");
        desk.getByLabel("På plats").first().check();
        desk.locator("#roomId").selectOption(new SelectOption().setLabel(room + " (40 personer)"));
        desk.locator("#onSiteCapacity").fill("60");
        desk.getByLabel("Alla, även").first().check();
        press(desk, "Spara utkastet");
        see(desk, "Utkastet är sparat");
        return desk.url().replaceFirst(".*/traffar/", "").replaceFirst("[?#].*", "");
    }

    /** By key and by pointer the same: the item changes place, its time with it, and the page says so. */
    private void order(Page desk, String slug) {
        desk.navigate("/arrangor/traffar/" + slug + "/program");
        desk.locator("[id='items[0].title']").fill("Samtal");
        desk.locator("[id='items[0].contributors']").fill(person);
        press(desk, "Lägg till programpunkt");
        desk.locator("[id='items[1].title']").fill("Fika");
        desk.locator("#up-1").focus();
        desk.keyboard().press("Enter");
        assertThat(desk.locator("[id='items[0].title']")).hasValue("Fika");
        assertThat(desk.locator("[id='items[0].title']")).isFocused();
        assertThat(desk.locator("#programme-said")).not().isEmpty();

        // Both items in view: a page that scrolls under a pointer that holds something is no matter of ours.
        desk.setViewportSize(1280, 1900);
        desk.locator(".programme-rows > li .grip")
                .nth(1)
                .dragTo(desk.locator(".programme-rows > li .grip").first());
        assertThat(desk.locator("[id='items[0].title']")).hasValue("Samtal");
        assertThat(desk.locator("[id='items[0].startsAt']")).hasValue("09:00");
        assertThat(desk.locator("#programme-said")).containsText("flyttad");
        screens.look(desk, "programme-order");
        press(desk, "Spara programmet");
        see(desk, "Programmet är sparat");
    }

    /** A new event out of a template of this one. */
    private void template(Page desk, String slug) {
        desk.navigate("/arrangor/traffar/" + slug);
        follow(desk, "Kopiera");
        desk.locator("#templateName").fill("Mall " + mark);
        screens.look(desk, "copy");
        press(desk, "Spara som mall");
        see(desk, "Mallen är sparad");
        screens.look(desk, "templates");
        desk.locator("tr:has-text('Mall " + mark + "') a").click();
        desk.locator("#startsAt").fill(LocalDate.now().plusDays(80).toString());
        desk.locator("#startsClock").fill("13:00");
        press(desk, "Skapa utkastet");
        see(desk, "Utkastet är klart");
        desk.locator(".tabs").getByText("Program").click();
        assertThat(desk.locator("[id='items[0].startsAt']")).hasValue("13:00");
    }
}
